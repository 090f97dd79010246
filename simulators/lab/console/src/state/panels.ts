import { signal } from '@preact/signals';

export type Panel = 'journal' | 'faults' | 'hardware' | 'snapshots';

/** Which panel of those at the side is open. */
export const panel = signal<Panel>('journal');

/** The device that is shown alone, with everything that it has; empty: all, each with what fits. */
export const onlyDevice = signal('');

/** The device whose actions are shown, and an argument that is known already: the camera that somebody came from. */
export const hardwareFor = signal<{ readonly device: string; readonly argument?: string; readonly value?: string }>({
  device: '',
});

export function openHardware(target: {
  readonly device: string;
  readonly argument: string;
  readonly value: string;
}): void {
  hardwareFor.value = target;
  panel.value = 'hardware';
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#panel-hardware select')?.focus());
}
