import { adversaryEdits } from './adversaries.ts';
import { contractEdits } from './contract.ts';
import { houseEdits } from './house.ts';
import { labEdits } from './lab.ts';
import { scenarioEdit } from './scenario.ts';
import type { Names } from '../names.ts';
import type { Edit } from './edit.ts';

/** Every file outside of a vendor's own rooms that knows it by name. */
export function editsFor(names: Names): readonly Edit[] {
  return [
    ...houseEdits(names),
    scenarioEdit(names),
    ...labEdits(names),
    ...contractEdits(names),
    ...adversaryEdits(names),
  ];
}
