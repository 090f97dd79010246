import { join } from 'node:path';
import { vi } from 'vitest';
import type { Exports, ModuleMutation } from './mutation.ts';

const root = join(import.meta.dirname, '../../../../..');

/** From now on whatever is imported is made anew, with a module whose exports are others. The returned function takes that back. */
export function swapIn({ module, swap }: Pick<ModuleMutation, 'module' | 'swap'>): () => void {
  const path = join(root, module);
  vi.resetModules();
  vi.doMock(path, async (original) => {
    const sound: Exports = await original();
    const others = swap(sound);
    const unknown = Object.keys(others).filter((name) => !(name in sound));
    if (unknown.length > 0) throw new RangeError(`${module} exports no ${unknown.join(', ')}`);
    return { ...sound, ...others };
  });
  return () => {
    vi.doUnmock(path);
    vi.resetModules();
  };
}
