import { faults, snapshots } from '../state/lab.ts';
import { panel } from '../state/panels.ts';
import { Faults } from './faults.tsx';
import { Hardware } from './hardware.tsx';
import { Journal } from './journal.tsx';
import { Snapshots } from './snapshots.tsx';
import type { FunctionComponent } from 'preact';
import type { Panel } from '../state/panels.ts';

const panels: Readonly<Record<Panel, FunctionComponent>> = {
  journal: Journal,
  faults: Faults,
  hardware: Hardware,
  snapshots: Snapshots,
};
const tabs = Object.keys(panels) as Panel[];

/** What was asked of the lab, and what one can do to it: a panel at a time. */
export function Side() {
  const counts: Partial<Record<Panel, number>> = { faults: faults.value.length, snapshots: snapshots.value.length };
  const turn = ({ key }: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    panel.value = tabs[(tabs.indexOf(panel.value) + step + tabs.length) % tabs.length]!;
    document.querySelector<HTMLElement>(`#tab-${panel.value}`)?.focus();
  };
  return (
    <section class="panel side" id="side" aria-labelledby="side-title">
      <h2 id="side-title" class="hidden">
        Journal, faults, hardware, snapshots
      </h2>
      <div role="tablist" aria-labelledby="side-title" onKeyDown={turn}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={panel.value === name}
            aria-controls={`panel-${name}`}
            tabIndex={panel.value === name ? 0 : -1}
            onClick={() => (panel.value = name)}
          >
            {name} {counts[name] ? <span class="count">{counts[name]}</span> : null}
          </button>
        ))}
      </div>
      {tabs.map((name) => {
        const Inside = panels[name];
        const isOpen = panel.value === name;
        return (
          <div key={name} role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={!isOpen}>
            {isOpen && <Inside />}
          </div>
        );
      })}
    </section>
  );
}
