/** How full something is, or how far it has come. */
export function Meter({ value, of, label, tone }: { value: number; of: number; label: string; tone: string }) {
  const part = of > 0 ? Math.max(0, Math.min(1, value / of)) : 0;
  const percent = Math.round(part * 100);
  return (
    <div
      class={`meter ${tone}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent} %`}
    >
      <span style={{ width: `${part * 100}%` }} />
    </div>
  );
}
