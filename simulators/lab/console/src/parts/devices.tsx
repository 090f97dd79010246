import { useSignal } from '@preact/signals';
import { displays } from '../state/lab.ts';
import { onlyDevice } from '../state/panels.ts';
import { Access } from './access.tsx';
import { Empty } from './notice.tsx';
import { Row } from './row.tsx';
import { Tile } from './tile.tsx';
import type { DisplayItem, DisplayList } from '../generated/operations.ts';

type Shown = DisplayList['displays'][number];

/** So many things of a device are shown while all devices are. */
const few = { cards: 8, tiles: 8, rows: 6 } as const;
/** And so many of the one that is shown alone, unless somebody asks for all. */
const many = 60;

/** What every device does now. */
export function Devices() {
  const all = displays.value;
  const chosen = all.find(({ device }) => device === onlyDevice.value);
  return (
    <section id="devices" aria-labelledby="devices-title">
      <h2 id="devices-title">Devices</h2>
      {all.length === 0 && <Empty>This lab has no devices.</Empty>}
      {all.length > 1 && <Strip all={all} />}
      {(chosen ? [chosen] : all).map((device) => (
        <Device key={device.device} shown={device} />
      ))}
    </section>
  );
}

/** Every device as a button: how it does from afar, and the way to see it alone. */
function Strip({ all }: { readonly all: readonly Shown[] }) {
  const button = (name: string, label: string, tone: string, more = '') => (
    <button
      key={name}
      type="button"
      class={`status ${tone}`}
      aria-pressed={onlyDevice.value === name}
      onClick={() => (onlyDevice.value = name)}
    >
      {label}
      {more && <small> {more}</small>}
    </button>
  );
  return (
    <div class="strip" role="group" aria-label="Which devices are shown">
      {button('', 'all', 'plain')}
      {all.map((shown) => button(shown.device, shown.device, ...summaryOf(shown)))}
    </div>
  );
}

/** The tone of the worst thing, and how many are at work or wrong. */
function summaryOf({ status, items }: Shown): [tone: string, more: string] {
  if (status !== 'up') return [status === 'off' ? 'off' : 'bad', status];
  const [busy, bad] = (['busy', 'bad'] as const).map((tone) => items.filter((item) => item.tone === tone).length);
  const words = [busy! > 0 && `${busy} busy`, bad! > 0 && `${bad} wrong`].filter((word) => word !== false);
  return [bad! > 0 ? 'bad' : busy! > 0 ? 'busy' : 'calm', words.join(', ')];
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
      {shapes.map((shape) => (
        <Things key={shape} device={device} items={items.filter((item) => shapeOf(item) === shape)} shape={shape} />
      ))}
    </section>
  );
}

const shapes = ['cards', 'tiles', 'rows'] as const;
type Shape = (typeof shapes)[number];

/** What has pictures has tiles; what is said more about than a line can hold has cards. */
function shapeOf({ picture, kind }: DisplayItem): Shape {
  if (picture !== undefined) return 'tiles';
  return kind === 'camera' || kind === 'room' ? 'cards' : 'rows';
}

function Things({ device, items, shape }: { device: string; items: readonly DisplayItem[]; shape: Shape }) {
  const isAll = useSignal(false);
  if (items.length === 0) return null;
  const isAlone = onlyDevice.value === device || displays.value.length === 1;
  const most = isAlone ? many : few[shape];
  const visible = isAll.value ? items : someOf(items, most);
  return (
    <>
      <ul class={shape === 'rows' ? shape : 'tiles'}>
        {visible.map((item) =>
          shape !== 'rows' ? (
            <Tile key={item.id} device={device} item={item} isBrief={!isAlone} />
          ) : (
            <Row key={item.id} item={item} />
          ),
        )}
      </ul>
      {items.length > most && (
        <button type="button" class="quiet" onClick={() => (isAll.value = !isAll.value)}>
          {isAll.value ? 'Show fewer' : `Show ${items.length - most} more`}
        </button>
      )}
    </>
  );
}

/** The first ones, but none that is at work or wrong is left out for one that isn't. In their order. */
function someOf(items: readonly DisplayItem[], most: number): readonly DisplayItem[] {
  if (items.length <= most) return items;
  const isLoud = ({ tone }: DisplayItem): boolean => tone === 'busy' || tone === 'bad';
  const chosen = new Set([...items.filter(isLoud), ...items.filter((item) => !isLoud(item))].slice(0, most));
  return items.filter((item) => chosen.has(item));
}
