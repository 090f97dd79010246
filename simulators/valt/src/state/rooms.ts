export interface Room {
  readonly name: string;
  readonly mediaServer: number;
  readonly isIo: boolean;
  readonly ioCamera: number | null;
  readonly ioUser: number | null;
  readonly cameras: readonly number[];
  /** Id of the user who locked it. */
  readonly lockedBy: number | null;
  /** Somebody has set a recording up, and not begun it. */
  readonly isPrepared: boolean;
  /** The recording that runs or is paused. */
  readonly recording: number | null;
}

export interface Camera {
  readonly name: string;
  readonly type: string;
  readonly deviceType: string;
  readonly ip: string;
  readonly httpPort: number;
  readonly rtspPort: number;
  readonly username: string;
  readonly password: string;
  readonly brand: number;
  readonly model: number;
  readonly mediaServer: number;
  readonly color: string;
  /** Where it looks: degrees, and a factor from 1 on. */
  readonly view: View;
  /** Does it answer? */
  readonly isOnline: boolean;
}

export interface View {
  readonly pan: number;
  readonly tilt: number;
  readonly zoom: number;
}

export interface Preset {
  readonly name: string;
  readonly camera: number;
  readonly view: View;
}

export interface MediaServer {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly ssl: boolean;
  readonly folder: string;
  /** Bytes. */
  readonly capacity: number;
  /** Bytes taken by other things than recordings that are complete. */
  readonly other: number;
  /** Bytes of all complete recordings on it: their sum, kept beside them because every start asks for it. */
  readonly recordings: number;
  readonly isUp: boolean;
}
