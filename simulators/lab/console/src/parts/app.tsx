import { chosen } from '../state/journal.ts';
import { lab, labs, labName, chooseLab } from '../state/lab.ts';
import { link } from '../state/watch.ts';
import { ClockPanel } from './clock-panel.tsx';
import { Devices } from './devices.tsx';
import { Header } from './header.tsx';
import { JournalEntry } from './journal-entry.tsx';
import { Side } from './side.tsx';
import { Timeline } from './timeline.tsx';
import { TokenGate } from './token-gate.tsx';

export function App() {
  const { kind } = link.value;
  return (
    <>
      <Header />
      <main>
        <Banner />
        {kind === 'token' && <TokenGate />}
        {kind === 'gone' && <Gone />}
        {kind === 'connecting' && !lab.value && <p class="empty">Reading what the lab does…</p>}
        {kind !== 'token' && kind !== 'gone' && lab.value && <Lab />}
      </main>
    </>
  );
}

function Lab() {
  return (
    <div class="board">
      <ClockPanel />
      <Timeline />
      <Devices />
      <Side />
      {chosen.value !== undefined && <JournalEntry id={chosen.value} />}
    </div>
  );
}

/** That the server is away, and that it is back. */
function Banner() {
  const now = link.value;
  return (
    <div role="status" class="banner-place">
      {now.kind === 'lost' && (
        <p class="banner bad">
          The server doesn’t answer. What you see is how it was; the page tries again by itself.
          <button type="button" onClick={now.retry}>
            Try now
          </button>
        </p>
      )}
      {now.kind === 'live' && now.isBack && (
        <p class="banner">The connection is back: everything was read anew, and is the present again.</p>
      )}
    </div>
  );
}

function Gone() {
  const others = labs.value.filter(({ name }) => name !== labName.value);
  return (
    <section class="panel gate">
      <h2>There is no lab named {labName.value}</h2>
      <p>It may have been deleted, or the server was started anew without it.</p>
      {others.map(({ name, devices }) => (
        <p key={name}>
          <button type="button" onClick={() => chooseLab(name)}>
            Show {name}
          </button>{' '}
          {devices.join(', ')}
        </p>
      ))}
    </section>
  );
}
