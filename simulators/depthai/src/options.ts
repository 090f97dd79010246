import type { ImageEncoder } from './images/encoder.ts';

/** What kind of box is simulated. Everything has a default: four cameras and a controller. */
export interface DepthaiOptions {
  /** Default: an OAK-D PRO, an OAK-1 PoE, an OAK-D Lite and an FFC with four sensors. */
  readonly cameras?: readonly CameraOptions[];
  /** Inputs and outputs of the box. Default: true; false: a server without a controller, whose lists are empty. */
  readonly controller?: boolean;
  /**
   * Milliseconds that a camera is away when its streams change, and when a network is deployed. The call that causes it waits so
   * long for its answer; others about the camera's streams fail with 500, as the vendor's do. Default: 0; real cameras take about
   * 1500 and 20,000.
   */
  readonly restart?: { readonly streams?: number; readonly network?: number };
  /** Writes stills. Default: JPEG, PNG, BMP, TIFF, GIF and PPM; `sharpImages()` of `/node` has WebP, too, and writes faster. */
  readonly images?: ImageEncoder;
}

/** One camera. */
export interface CameraOptions {
  /** Serial number: capital letters and digits, 1 to 18 of them. */
  readonly mxid: string;
  /** The product: `OAK-D-PRO`. Default: `OAK-D`. */
  readonly product?: string;
  /** USB port or IP address. Default: a USB port of its own. */
  readonly name?: string;
  /** Default: `usb`. */
  readonly connection?: 'usb' | 'network';
  /** In the order of their sockets. Default: A color with autofocus, B and C mono. */
  readonly sensors?: readonly SensorOptions[];
  /** Depth streams that the calibration allows: `DEPTH_B_C`. Default: the first two mono sensors, if there are two. */
  readonly pairs?: readonly string[];
  /** Has infrared lights, as PRO models do. Default: false. */
  readonly infrared?: boolean;
  /** Plugged in when the server starts. Default: true. */
  readonly plugged?: boolean;
}

/** One image sensor. */
export interface SensorOptions {
  /** A to H. */
  readonly socket: string;
  readonly kind: 'color' | 'mono';
  /** Default: false. */
  readonly autofocus?: boolean;
}
