import { Hono } from 'hono';

/** The ceiling: the same answer from a Hono app that does nothing else. */
export function bareHono(): Hono {
  const app = new Hono();
  const status = {
    camera_info: {
      serial: 'FAKE0',
      name: 'Simulated camera (FAKE0)',
      status: 'ready',
      filename: null,
      timezone: 'UTC',
      recording: null,
      parameters: {
        AcquisitionFrameRate: 150,
        AcquisitionFrameRateEnable: true,
        ExposureAuto: 'Off',
        ExposureTime: 20000,
        Gain: 0,
        GainAuto: 'Off',
      },
    },
    playback_info: { status: 'stopped', progress: 0 },
  };
  app.get('/api/1/camera/:serial', (context) =>
    context.req.param('serial') === 'FAKE0' ? context.json(status) : context.json({}, 404),
  );
  return app;
}
