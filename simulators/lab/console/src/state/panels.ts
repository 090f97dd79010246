import { signal } from '@preact/signals';

export type Panel = 'hardware' | 'faults' | 'snapshots';

/** Which panel of those at the side is open. */
export const panel = signal<Panel>('hardware');

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
