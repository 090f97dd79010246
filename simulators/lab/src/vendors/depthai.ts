import type { DepthaiOptions, DepthaiState } from '@labrig/depthai-simulator';
import type { Device } from '@labrig/simulator';
import type { Vendor } from './vendor.ts';

export const depthai: Vendor = {
  name: 'depthai',
  title: 'Robopipe box with Luxonis OAK cameras',
  offset: 3,
  async prepare() {
    const images = await writers();
    return {
      options: async () => images,
      describe: (device, url) => ({ url, cameras: serials(device) }),
      firstCommand: (device, url) => `curl -o still.jpeg ${url}/cameras/${serials(device)[0]}/streams/CAM_A/still`,
    };
  },
};

function serials(device: Device): readonly string[] {
  return (device as Device<DepthaiState>).state.cameras.map(({ mxid }) => mxid);
}

/** sharp writes stills faster, and as WebP. Where it couldn't be installed, the simulator's own writers do without. */
async function writers(): Promise<Pick<DepthaiOptions, 'images'>> {
  try {
    const { sharpImages } = await import('@labrig/depthai-simulator/node');
    return { images: sharpImages() };
  } catch {
    return {};
  }
}
