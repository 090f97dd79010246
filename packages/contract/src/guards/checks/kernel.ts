import { assert } from 'chai';
import { createMotif } from '@labrig/motif';
import { simulateMotif } from '@labrig/motif-simulator';
import { createLab } from '@labrig/simulator';
import { createValt } from '@labrig/valt';
import { simulateValt } from '@labrig/valt-simulator';
import type { KeptLab, LabStore } from '@labrig/simulator';

/** @throws AssertionError if a recording was answered that a process which ends now would have forgotten. */
export async function expectKept(): Promise<void> {
  let kept: KeptLab | undefined;
  const store: LabStore = {
    read: () => undefined,
    write: (lab) => void (kept = lab),
    snapshots: { list: () => [], write: () => undefined, read: () => undefined, remove: () => false },
  };
  using lab = createLab({ motif: simulateMotif() }, { store });
  const motif = createMotif(lab.motif.connection());
  await motif.camera('FAKE0').recording.start();
  assert.include(JSON.stringify(kept?.state.parts), '"kind":"pending"', 'what is in the store after the answer');
}

/** @throws AssertionError if chance is another in a second lab of the same seed. */
export async function expectSameState(): Promise<void> {
  const state = async (): Promise<string> => {
    using lab = createLab({ valt: simulateValt() }, { seed: 7 });
    const valt = createValt(lab.valt.connection());
    await valt.room(1).record.start({ name: 'Intake' });
    await lab.clock.advance({ hours: 1 });
    return JSON.stringify(lab.snapshot().state);
  };
  assert.isTrue((await state()) === (await state()), 'the states of two labs are the same');
}
