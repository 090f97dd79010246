import { allRights } from './people/rights.ts';
import type { GroupOptions, RoomOptions, UserOptions } from './options.ts';
import type { Template } from './state.ts';

export const usualGroups: readonly GroupOptions[] = [
  { name: 'Administrators' },
  {
    name: 'Trainees',
    rights: allRights.filter((right) => /^(general|monitoring)/.test(right) && !right.includes('all-')),
    maxRecordDuration: 180,
    rooms: ['Counselling A'],
    retention: { type: 'days', for: 365 },
  },
];

export const usualUsers: readonly UserOptions[] = [
  { name: 'admin', displayName: 'Administrator', group: 'Administrators' },
  { name: 'kbrandt', displayName: 'K. Brandt', group: 'Trainees', cardNumber: '40211' },
  { name: 'mlopez', group: 'Trainees' },
];

export const usualRooms: readonly RoomOptions[] = [
  { name: 'Counselling A' },
  { name: 'Counselling B' },
  { name: 'Waiting room', cameras: [] },
];

export function usualTemplates(generation: 5 | 6): Template[] {
  const field = (id: number, name: string, type = 'text', data: string[] = []) => ({
    id,
    name,
    type,
    data,
    isOn: true,
    isRequired: false,
  });
  const entityName = { title: 'Name', value: [], type: 'Text' };
  return [
    {
      name: 'Session',
      type: 'info',
      isHidden: false,
      entityName,
      fields: [field(1, 'Observer'), field(2, 'Kind', 'dropdown', ['Intake', 'Follow-up'])],
    },
    {
      name: 'Notes',
      type: generation === 5 ? 'marker' : 'comment',
      isHidden: false,
      entityName,
      fields: [field(3, 'Remark')],
    },
  ];
}
