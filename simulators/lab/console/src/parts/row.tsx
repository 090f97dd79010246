import { Meter } from './meter.tsx';
import type { DisplayItem } from '../generated/operations.ts';

/** A disk, a job, a task: something that one reads, a line each. */
export function Row({ item }: { readonly item: DisplayItem }) {
  const { kind, name, status, tone, facts, level } = item;
  return (
    <li class={`row ${tone}`}>
      <h4>
        <small>{kind}</small> {name}
      </h4>
      <p class={`status ${tone}`}>{status}</p>
      {level && <Meter {...level} tone={tone} label={`${kind} ${name}`} />}
      <p class="facts-line">
        {facts.map(([fact, value]) => (
          <span key={fact}>
            <span class="fact">{fact}</span> {value}
          </span>
        ))}
      </p>
    </li>
  );
}
