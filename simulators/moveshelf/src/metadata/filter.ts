import { dayOf, timeOf } from '../dates.ts';
import { Refused } from '../graphql/refused.ts';
import { textsOf } from './text-of.ts';
import type { BaseFilterInput, SessionFilterInput } from '../generated/resolvers.ts';

type Test<Value> = (value: Value) => boolean;

/**
 * What metadata must fulfil. @throws Refused for a filter that is neither a condition nor a group, or both, also where nothing is
 * looked at.
 */
export function metadataTest(filter: BaseFilterInput): Test<string | null> {
  const { key, operator, value, logic, filters } = filter;
  const isCondition = key != null && operator != null && value != null;
  const isGroup = logic != null && filters != null;
  const members = [key, operator, value, logic, filters].filter((member) => member != null).length;
  if (isCondition && members === 3) return (metadata) => textsOf(metadata, key).includes(value);
  if (!isGroup || members !== 2) throw new Refused('BAD_FILTER');
  const tests = filters.map(metadataTest);
  return (metadata) => (logic === 'AND' ? tests.every((test) => test(metadata)) : tests.some((test) => test(metadata)));
}

/** What the dates of a subject's sessions must fulfil; a session without a date has null. */
export function sessionTest({ sessionDates, numSessions }: SessionFilterInput): Test<readonly (number | null)[]> {
  const isInside = dateTest(sessionDates ?? {});
  const { min, max } = numSessions ?? { min: sessionDates ? 1 : 0 };
  return (dates) => {
    const count = dates.filter(isInside).length;
    return count >= (min ?? 0) && count <= (max ?? Infinity);
  };
}

/** Is a session in a range of days, both included? Without a range every session is; with one, those without a date aren't. */
export function dateTest({
  startDate,
  endDate,
}: {
  readonly startDate?: string | null;
  readonly endDate?: string | null;
}): Test<number | null> {
  if (startDate == null && endDate == null) return () => true;
  const first = startDate == null ? -Infinity : dayOf(timeOf(startDate)!);
  const last = endDate == null ? Infinity : dayOf(timeOf(endDate)!);
  return (date) => date !== null && date >= first && date <= last;
}
