import { chooseLab, labName, labs } from '../state/lab.ts';
import { loadLabs } from '../state/load.ts';
import { theme } from '../state/theme.ts';
import { link } from '../state/watch.ts';
import type { Theme } from '../state/theme.ts';

const words = {
  connecting: 'connecting…',
  live: 'live',
  lost: 'no connection',
  token: 'locked',
  gone: 'no such lab',
} as const;

/** Which lab is shown, and whether what is shown is the present. */
export function Header() {
  const { kind } = link.value;
  const names = labs.value.map(({ name }) => name);
  const known = names.includes(labName.value) ? names : [labName.value, ...names];
  return (
    <header class="top">
      <h1>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M7 23h18M10 23V12h12v11" />
          <circle cx="16" cy="17.5" r="2.8" />
        </svg>
        Labrig
      </h1>
      <label class="lab">
        <span>lab</span>
        <select
          value={labName.value}
          onChange={(event) => chooseLab(event.currentTarget.value)}
          onFocus={() => void loadLabs().catch(() => undefined)}
        >
          {known.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <nav aria-label="Parts of this page">
        <a href="#clock">Clock</a>
        <a href="#devices">Devices</a>
        <a href="#side">Journal and faults</a>
      </nav>
      <p class={`connection ${kind}`} role="status">
        {words[kind]}
      </p>
      <label class="lab theme">
        <span>theme</span>
        <select value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
          <option value="auto">auto</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
      </label>
    </header>
  );
}
