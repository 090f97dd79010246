import type { ProjectOptions, UserOptions } from './options.ts';

export const usualUsers: readonly UserOptions[] = [
  { name: 'Mara Ortega' },
  { name: 'Jon Reuter' },
  { name: 'Iris Vance' },
];

export const usualProjects: readonly ProjectOptions[] = [
  {
    name: 'tidewater-gait/knee-study',
    description: 'Knee follow-up',
    editors: ['Mara Ortega'],
    readers: ['Jon Reuter'],
  },
  { name: 'tidewater-gait/archive', editors: ['Mara Ortega', 'Jon Reuter'] },
  { name: 'harbor-lab/running', description: 'Treadmill', unlistedAccess: true, editors: ['Iris Vance'] },
];
