import type { DeviceInfo } from '../generated/spec.ts';
import type { Camera } from '../state.ts';

/** A camera as the server lists it. One whose cable was pulled is listed until somebody looks for cameras anew. */
export function deviceInfo({ mxid, name, product, connection, isBooted, isPlugged }: Camera): DeviceInfo {
  const asleep = connection === 'usb' ? 'X_LINK_UNBOOTED' : 'X_LINK_BOOTLOADER';
  return {
    mxid,
    name,
    camera_name: product,
    platform: 'X_LINK_MYRIAD_X',
    protocol: connection === 'usb' ? 'X_LINK_USB_VSC' : 'X_LINK_TCP_IP',
    state: isBooted ? 'X_LINK_BOOTED' : asleep,
    status: isPlugged ? 'X_LINK_SUCCESS' : 'X_LINK_DEVICE_NOT_FOUND',
  };
}
