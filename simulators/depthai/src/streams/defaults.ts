import type { ColorCameraConfig, MonoCameraConfig, SensorControl } from '../generated/spec.ts';

/** How a color sensor is set when it becomes active. */
export const colorConfig: ColorCameraConfig = {
  resolution: 'THE_1080_P',
  still_size: [1920, 1080],
  preview_size: [300, 300],
  video_size: [1920, 1080],
  sensor_crop: [0, 0],
  fps: 30,
};

/** How a mono sensor and depth are. */
export const monoConfig: MonoCameraConfig = { resolution: 'THE_400_P', fps: 30 };

export const usualFocus: NonNullable<SensorControl['focus']> = {
  auto_focus_mode: 'CONTINUOUS_VIDEO',
  auto_focus_trigger: false,
  lens_position: 0,
};

/** Control values of a stream that becomes active. */
export function usualControl(hasMotor: boolean): SensorControl {
  return {
    exposure_time: 1,
    sensitivity_iso: 850,
    auto_exposure_enable: true,
    auto_exposure_compensation: 0,
    auto_exposure_limit: 0,
    auto_exposure_lock: false,
    contrast: 0,
    brightness: 0,
    saturation: 0,
    chroma_denoise: 0,
    luma_denoise: 0,
    auto_whitebalance_lock: false,
    auto_whitebalance_mode: 'AUTO',
    manual_whitebalance: 6500,
    focus: hasMotor ? usualFocus : null,
  };
}
