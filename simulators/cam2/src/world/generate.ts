import { cameraIdOf, machineOf } from '../cameras/camera-id.ts';
import { chance, pick } from './chance.ts';
import { placeOf } from './place.ts';
import { retrievals } from './retrieval.ts';
import type { Camera } from '../generated/spec.ts';

/** When the first camera of every world was added: 3 June 2018. From then on one comes about every 20 seconds. */
const FIRST = 1_527_984_000_000;
const PACE = 20_000;

/** Types as often as they occur; of streams there were hardly any. */
const types = ['ip', 'ip', 'ip', 'ip', 'ip', 'ip', 'ip', 'non_ip', 'non_ip', 'stream'] as const;

/** Who provides cameras, with a web page, and a logo if they have one. */
const sources = [
  ['city_survey', 'cams.example', null],
  ['traffic_net', 'traffic.example', 'http://traffic.example/logo.png'],
  ['harbour_watch', 'http://harbours.example', null],
  ['weather_web', 'www.weather.example', 'http://weather.example/sun.gif'],
  ['campus_cams', 'campus.example', null],
  ['park_view', 'parks.example', null],
] as const;

const sizes = [
  [640, 480],
  [640, 480],
  [704, 576],
  [800, 600],
  [1280, 720],
  [1280, 720],
  [1280, 960],
  [1920, 1080],
  [352, 288],
  [null, null],
] as const;

const rates = [null, null, null, 1, 2, 5, 10, 15, 25, 30] as const;

/** One camera in so many is switched off. */
const OFFLINE = 12;

/**
 * A camera of a world, from its number and its place alone: it's the same however many there are. What the vendor's data look like
 * is kept: numbers with gaps, no city in a third of the rows, and a state that says `Null`.
 */
export function generatedCamera(world: number, camera: number): Camera {
  const draw = (purpose: number): number => chance(world, camera, purpose);
  const { city, latitude, longitude } = placeOf(world, camera);
  const type = pick(types, draw(0));
  const [source, page, logo] = pick(sources, draw(1));
  const [width, height] = pick(sizes, draw(2));
  const isOn = draw(3) * OFFLINE >= 1;
  const hasVideo = type === 'stream' || (type === 'ip' && draw(4) < 0.6);
  const time = FIRST + Math.floor((camera + draw(5)) * PACE);
  const cameraID = cameraIdOf({ time, machine: machineOf(world), row: camera + 1 });
  return {
    cameraID,
    legacy_cameraID: camera * 3 + 1 + Math.floor(draw(6) * 3),
    type,
    source,
    country: city.country,
    state: city.state ?? (draw(7) < 0.5 ? 'Null' : null),
    city: draw(8) < 1 / 3 ? null : city.city,
    latitude,
    longitude,
    resolution_width: width,
    resolution_height: height,
    frame_rate: hasVideo ? pick(rates, draw(9)) : null,
    ...city.zone,
    reference_logo: logo,
    reference_url: `${page}/${city.country.toLowerCase()}`,
    is_active_image: isOn && type !== 'stream',
    is_active_video: isOn && hasVideo,
    retrieval: retrievals[type]({ world, camera, cameraID, hasVideo }),
  } as Camera;
}
