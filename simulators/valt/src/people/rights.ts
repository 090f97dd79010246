/** The rights that are known by name, by category; a category's name is a right itself. Later categories were never seen. */
export const rightCategories: Readonly<Record<string, readonly string[]>> = {
  general: [
    'general--home',
    'general--alert',
    'general--edit-profile',
    'general--password-complexity',
    'general--change-password',
    'general--notifications',
  ],
  upload: ['upload--sharing', 'upload--retention', 'upload--author'],
  monitoring: [
    'monitoring--search',
    'monitoring--multi-select',
    'monitoring--talkback',
    'monitoring--ptz',
    'monitoring--ptz--ptz-control',
    'monitoring--ptz--can-ptz-all-authors',
    'monitoring--ptz--edit-presets',
    'monitoring--ptz--use-presets',
    'monitoring--lock-rooms',
    'monitoring--unlock-all-users',
    'monitoring--views',
    'review--edit-sharing',
    'review--generate-link',
    'monitoring--recording',
    'monitoring--recording--start-recording',
    'monitoring--recording--stop-all-authors',
    'monitoring--recording--stop-confirmation',
    'monitoring--recording--sharing',
    'monitoring--recording--retention',
    'monitoring--recording--reassign-author',
    'monitoring--recording--prepare-recording',
    'monitoring--recording--pause-recording',
    'monitoring--recording--pause-all-authors',
    'monitoring--recording--resume-all-authors',
    'monitoring--view--recording',
    'monitoring--recording--evaluation',
  ],
};

export const allRights: readonly string[] = Object.entries(rightCategories).flatMap(([category, rights]) => [
  category,
  ...rights,
]);

/** Rights by category, as a group lists them; rights of other servers, which have no category here, under their first word. */
export function byCategory(rights: readonly string[]): { readonly name: string; readonly rights: string[] }[] {
  const categories = new Map<string, string[]>();
  for (const right of rights) {
    const home =
      Object.entries(rightCategories).find(([name, known]) => name === right || known.includes(right))?.[0] ??
      right.split('--')[0]!;
    const list = categories.get(home) ?? [];
    categories.set(home, list);
    if (right !== home) list.push(right);
  }
  return [...categories].map(([name, list]) => ({ name, rights: list }));
}
