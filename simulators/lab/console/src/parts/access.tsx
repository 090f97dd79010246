import { lab } from '../state/lab.ts';
import { CopyButton } from './copy-button.tsx';

/** Where a device is, and what its clients need. */
export function Access({ device }: { readonly device: string }) {
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
