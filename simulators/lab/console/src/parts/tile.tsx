import { hardware } from '../state/lab.ts';
import { openHardware } from '../state/panels.ts';
import { Meter } from './meter.tsx';
import { Picture } from './picture.tsx';
import type { DisplayItem } from '../generated/operations.ts';

/** A camera, a room, a stream: something that one looks at. */
export function Tile({ device, item, isBrief }: { device: string; item: DisplayItem; isBrief: boolean }) {
  const { id, kind, name, status, tone, level, picture } = item;
  // The first ones tell most.
  const facts = isBrief ? item.facts.slice(0, 4) : item.facts;
  return (
    <li class={`tile ${tone}`}>
      {picture === true && <Picture key={id} device={device} item={id} name={name} />}
      {picture === false && <div class="picture">no picture</div>}
      <div class="tile-head">
        <h4>
          <small>{kind}</small> {name}
        </h4>
        <Hazards device={device} item={item} />
      </div>
      <p class={`status ${tone}`}>{status}</p>
      {level && <Meter {...level} tone={tone} label={`${kind} ${name}`} />}
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(([fact, value]) => (
            <div key={fact}>
              <dt>{fact}</dt>
              <dd title={value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** The way to what can happen to this thing, where its device has such an action. */
function Hazards({ device, item: { id, name } }: { readonly device: string; readonly item: DisplayItem }) {
  const [argument = '', ...rest] = id.split('/');
  const actions = hardware.value.find((one) => one.device === device)?.actions ?? [];
  if (rest.length === 0 || !actions.some(({ args }) => argument in args)) return null;
  const open = (): void => openHardware({ device, argument, value: rest.join('/') });
  return (
    <button
      type="button"
      class="quiet small"
      onClick={open}
      aria-label={`What can happen to ${name}`}
      title="What can happen to it"
    >
      ⋯
    </button>
  );
}
