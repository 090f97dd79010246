/** How long a video or sound file is, in seconds; `undefined` if it is none, or doesn't say. */
export async function durationOf(file: Uint8Array): Promise<number | undefined> {
  try {
    const { ALL_FORMATS, BufferSource, Input } = await import('mediabunny');
    using input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
    // What the file says of itself: to count its pictures would take as long as somebody who wants to do harm likes.
    const seconds = await input.getDurationFromMetadata();
    return seconds !== null && Number.isFinite(seconds) ? seconds : undefined;
  } catch {
    return undefined;
  }
}
