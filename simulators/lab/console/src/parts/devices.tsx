import { useSignal } from '@preact/signals';
import { displays, lab } from '../state/lab.ts';
import { CopyButton } from './copy-button.tsx';
import { Empty } from './notice.tsx';
import { Row } from './row.tsx';
import { Tile } from './tile.tsx';
import type { DisplayItem, DisplayList } from '../generated/operations.ts';

type Shown = DisplayList['displays'][number];

/** More things of a device than this are shown only to those who ask for them. */
const most = 24;

/** What every device does now. */
export function Devices() {
  return (
    <section id="devices" aria-labelledby="devices-title">
      <h2 id="devices-title">Devices</h2>
      {displays.value.length === 0 && <Empty>This lab has no devices.</Empty>}
      {displays.value.map((device) => (
        <Device key={device.device} shown={device} />
      ))}
    </section>
  );
}

function Device({ shown: { device, status, items } }: { readonly shown: Shown }) {
  const tone = status === 'up' ? 'calm' : status === 'off' ? 'off' : 'bad';
  return (
    <section class={`panel device ${tone}`} aria-label={device}>
      <header>
        <h3>{device}</h3>
        <span class={`status ${tone}`}>{status}</span>
        <Access device={device} />
      </header>
      {items.length === 0 && <Empty>Nothing to show of this device.</Empty>}
      <Things device={device} items={items.filter(isTile)} name="tiles" />
      <Things device={device} items={items.filter((item) => !isTile(item))} name="rows" />
    </section>
  );
}

/** What has a picture, and what is said so much about that a line can't hold it. */
function isTile({ picture, kind }: DisplayItem): boolean {
  return picture !== undefined || kind === 'camera' || kind === 'room';
}

function Things({ device, items, name }: { device: string; items: readonly DisplayItem[]; name: 'tiles' | 'rows' }) {
  const isAll = useSignal(false);
  if (items.length === 0) return null;
  const visible = isAll.value ? items : items.slice(0, most);
  return (
    <>
      <ul class={name}>
        {visible.map((item) =>
          name === 'tiles' ? <Tile key={item.id} device={device} item={item} /> : <Row key={item.id} item={item} />,
        )}
      </ul>
      {items.length > most && (
        <button type="button" class="quiet" onClick={() => (isAll.value = !isAll.value)}>
          {isAll.value ? 'Show fewer' : `Show all ${items.length}`}
        </button>
      )}
    </>
  );
}

/** Where a device is, and what its clients need. */
function Access({ device }: { readonly device: string }) {
  const known = lab.value?.devices.find(({ name }) => name === device);
  if (!known) return null;
  const facts = Object.entries({ url: known.url, ...known.connection }).filter(([, value]) => value !== undefined);
  return (
    <details class="access">
      <summary>How to connect</summary>
      <dl>
        {facts.map(([name, value]) => {
          const text = typeof value === 'string' ? value : JSON.stringify(value);
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{text}</code> <CopyButton text={() => text} name={`Copy ${name} of ${device}`} />
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
