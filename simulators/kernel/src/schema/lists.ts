import { always, below, wrong } from './check.ts';
import { isSame } from './is-same.ts';
import type { Check, Compile } from './check.ts';
import type { Schema } from './schema.ts';

type List = readonly unknown[];

/** What a schema says of lists. */
export function listChecks(schema: Schema, compile: Compile): Check[] {
  const { maxItems, minItems, uniqueItems, prefixItems, items } = schema;
  const checks: Check[] = [];
  if (maxItems !== undefined) checks.push(lengthCheck('maxItems', maxItems));
  if (minItems !== undefined) checks.push(lengthCheck('minItems', minItems));
  if (uniqueItems !== undefined) checks.push(uniqueItems ? unique : always);
  const first = (prefixItems ?? []).map(compile);
  const { length } = first;
  if (prefixItems) checks.push(itemsCheck(0, (index) => first[index]));
  if (items === false) {
    const complaint = {
      keyword: 'items',
      params: { limit: length },
      message: `must NOT have more than ${length} items`,
    };
    checks.push((value, findings) => (value as List).length <= length || wrong(findings, complaint));
  } else if (items !== undefined) {
    const check = items === true ? always : compile(items);
    checks.push(check === always ? always : itemsCheck(length, () => check));
  }
  return checks;
}

function lengthCheck(keyword: 'maxItems' | 'minItems', limit: number): Check {
  const isMost = keyword === 'maxItems';
  const complaint = {
    keyword,
    params: { limit },
    message: `must NOT have ${isMost ? 'more' : 'fewer'} than ${limit} items`,
  };
  return (value, findings) => {
    const { length } = value as List;
    return (isMost ? length <= limit : length >= limit) || wrong(findings, complaint);
  };
}

/** Items from one on, as far as there is a check for them. */
function itemsCheck(from: number, checkOf: (index: number) => Check | undefined): Check {
  return (value, findings) => {
    const list = value as List;
    let isRight = true;
    for (let index = from; index < list.length; index += 1) {
      const check = checkOf(index);
      if (!check) break;
      if (below(check, list[index], index, findings)) continue;
      if (!findings) return false;
      isRight = false;
    }
    return isRight;
  };
}

/** From the end, as the complaint names the last two that are the same. */
const unique: Check = (value, findings) => {
  const list = value as List;
  for (let i = list.length - 1; i > 0; i -= 1) {
    for (let j = i - 1; j >= 0; j -= 1) {
      if (!isSame(list[i], list[j])) continue;
      const message = `must NOT have duplicate items (items ## ${j} and ${i} are identical)`;
      return wrong(findings, { keyword: 'uniqueItems', params: { i, j }, message });
    }
  }
  return true;
};
