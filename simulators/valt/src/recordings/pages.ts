import { eachRow, sendFile } from '@labrig/simulator';
import { fileOf } from './download.ts';
import { filmOf } from './film.ts';
import type { Visit } from '@labrig/simulator';
import type { Recording, ValtState } from '../state.ts';

type Look = Visit<ValtState>;

const gone = (): Response => new Response('This link is not valid.\n', { status: 404 });

/** What a download link leads to. */
export async function download(visit: Look): Promise<Response> {
  const found = await fileOf(visit.state, visit.now, visit.path['token'] ?? '');
  return found ? sendFile(visit, await filmOf(found.recording, found.video), 'video/mp4') : gone();
}

/** What a public link shows: the recording's name, and its videos to play. */
export function shared(visit: Look): Response {
  const { link = '' } = visit.path;
  const recording = sharedBy(visit.state, link);
  if (!recording) return gone();
  const videos = recording.videos
    .filter(({ ready }) => ready !== null && ready <= visit.now)
    .map(({ id }) => `<video controls src="/record/share/${link}/${id}"></video>`);
  const name = recording.name.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><h1>${name}</h1>${videos.join('')}</html>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** A video of a recording that has a public link. */
export async function sharedVideo(visit: Look): Promise<Response> {
  const recording = sharedBy(visit.state, visit.path['link'] ?? '');
  const video = recording?.videos.find(
    ({ id, ready }) => id === visit.path['video'] && ready !== null && ready <= visit.now,
  );
  return recording && video ? sendFile(visit, await filmOf(recording, video), 'video/mp4') : gone();
}

function sharedBy({ recordings }: ValtState, link: string): Recording | undefined {
  let found: Recording | undefined;
  eachRow(recordings, (recording) => {
    if (recording.link === link) found = recording;
  });
  return found;
}
