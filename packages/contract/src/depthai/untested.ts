/** Declared, and exercised by no scenario. This list may only shrink. */
export const depthaiUntested: Readonly<Record<string, string>> = {
  'listControllerDevicesOfType 200':
    'the vendor describes it, and its server answers 404 to every kind of device: nobody knows what it would look like',
};
