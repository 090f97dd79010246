import { HttpError } from '@labrig/valt';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { ValtScenario } from './rig.ts';

const gone = async (call: () => Promise<unknown>): Promise<void> =>
  assert.strictEqual((await rejected(call, HttpError)).status, 404);

/** What there is: rooms, cameras, presets, templates, filters, help, media servers. */
export const administration: readonly ValtScenario[] = [
  {
    name: 'the server tells its version, its disks and its log',
    operations: ['getGeneral', 'listLogs'],
    effect: 'reading',
    async run({ valt, target }) {
      assert.isTrue((await valt.version()).startsWith(target.generation ?? ''));
      const [disk] = (await valt.system.general()).media_servers;
      assert.isAtMost(disk!.free_space, disk!.total);
      assert.isArray(await valt.system.logs());
    },
  },
  {
    name: 'a room and a camera in it are made, changed and deleted',
    operations: [
      'listAdminRooms',
      'createRoom',
      'getAdminRoom',
      'editRoom',
      'deleteRoom',
      'listRoomCameras',
      'listCameras',
      'createCamera',
      'getCamera',
      'editCamera',
      'deleteCamera',
      'listCameraBrands',
    ],
    effect: 'changing',
    async run({ valt }) {
      const [server] = await valt.mediaServers.list();
      const room = await valt.admin.rooms.create({ name: 'Lab', wowza: server!.id });
      const [brand] = await valt.cameras.brands();
      const camera = await valt.cameras.create({
        name: 'Door',
        ip: '10.9.9.9',
        username: 'root',
        password: 'pass',
        brand: brand!.id,
        model: 1,
        wowza: server!.id,
        rooms: [room],
      });
      assert.deepEqual(
        (await valt.room(room).cameras()).map(({ ip }) => ip),
        ['10.9.9.9'],
      );
      await valt.cameras.edit(camera, { http_port: 8080 });
      assert.deepInclude(await valt.cameras.get(camera), { http_port: 8080, rooms: [{ id: room, name: 'Lab' }] });
      assert.include(
        (await valt.cameras.list()).map(({ id }) => id),
        camera,
      );
      await valt.admin.rooms.edit(room, { name: 'Laboratory', wowza: server!.id });
      assert.strictEqual((await valt.admin.rooms.get(room)).name, 'Laboratory');
      await valt.cameras.delete(camera);
      await valt.admin.rooms.delete(room);
      await gone(() => valt.cameras.get(camera));
      await gone(() => valt.admin.rooms.get(room));
    },
  },
  {
    name: 'presets keep a view of a camera',
    operations: ['listPresets', 'addPreset', 'applyPreset', 'deletePresetByPost'],
    effect: 'changing',
    async run({ valt }) {
      const [camera] = await valt.cameras.list();
      const presets = valt.presets(camera!.id);
      const id = await presets.add('door');
      await presets.apply(id);
      assert.deepInclude((await presets.list())[0], { id, name: 'door', camera: camera!.id });
      await presets.deleteByPost(id);
      assert.isEmpty(await presets.list());
    },
  },
  {
    name: 'presets are deleted by verb',
    operations: ['deletePreset'],
    effect: 'changing',
    generation: '6',
    async run({ valt }) {
      const [camera] = await valt.cameras.list();
      const presets = valt.presets(camera!.id);
      await presets.delete(await presets.add('door'));
      assert.isEmpty(await presets.list());
    },
  },
  {
    name: 'a template and its fields are made, changed and deleted',
    operations: [
      'getOwnTemplates',
      'listAdminTemplates',
      'createTemplate',
      'getTemplate',
      'editTemplate',
      'deleteTemplate',
      'listTemplateFields',
      'addTemplateFields',
      'editTemplateField',
      'deleteTemplateField',
      'listFilterTemplateFields',
    ],
    effect: 'changing',
    async run({ valt }) {
      assert.isString((await valt.templates.own()).info_template.name);
      const id = await valt.templates.create({ name: 'Visit', type: 'info' });
      const fields = valt.templates.fields(id);
      const [site = 0] = await fields.add([{ name: 'Site', type: 'text' }]);
      await fields.edit(site, { name: 'Place', required: true });
      assert.deepInclude((await fields.list())[0], { id: site, name: 'Place', required: true });
      assert.include(
        (await valt.filters.fields()).map(({ name }) => name),
        'Place',
      );
      await valt.templates.edit(id, { type: 'info', hidden: true });
      assert.isTrue((await valt.templates.get(id)).hidden);
      await fields.delete(site);
      await valt.templates.delete(id);
      assert.notInclude(
        (await valt.templates.list()).map((template) => template.id),
        id,
      );
    },
  },
  {
    name: 'templates are listed by type',
    operations: ['listTemplates'],
    effect: 'reading',
    generation: '6',
    async run({ valt }) {
      assert.isNotEmpty((await valt.templates.ofType('info')).templates);
    },
  },
  {
    name: 'a filter is saved, used, changed and deleted',
    operations: ['listFilters', 'createFilter', 'getFilter', 'editFilter', 'deleteFilter', 'searchRecords'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, record }) {
      await record({ name: 'in the room' });
      const id = await valt.filters.create({ name: 'mine', rooms: [room] });
      assert.lengthOf(await valt.recordings.search({ filter: id }), 1);
      await valt.filters.edit(id, { date: { type: 'range', range: { start: '01-01-2000', end: '01-02-2000' } } });
      assert.strictEqual((await valt.filters.get(id)).date.type, 'range');
      assert.isEmpty(await valt.recordings.search({ filter: id }));
      await valt.filters.delete(id);
      assert.notInclude(
        (await valt.filters.list()).map((filter) => filter.id),
        id,
      );
    },
  },
  {
    name: 'a help page is written, changed and deleted',
    operations: ['listHelp', 'createHelp', 'getHelp', 'editHelp', 'deleteHelp'],
    effect: 'changing',
    async run({ valt }) {
      const { id } = await valt.help.create({ title: 'Locks', content: 'How to' });
      await valt.help.edit(id, { content: 'What for' });
      assert.deepEqual(await valt.help.get(id), { id, title: 'Locks', content: 'What for' });
      assert.include(
        (await valt.help.list()).map((page) => page.id),
        id,
      );
      await valt.help.delete(id);
      await gone(() => valt.help.get(id));
    },
  },
  {
    name: 'a media server is added, changed and taken away',
    operations: ['listMediaServers', 'createMediaServer', 'getMediaServer', 'editMediaServer', 'deleteMediaServer'],
    effect: 'changing',
    async run({ valt }) {
      const id = await valt.mediaServers.create({ name: 'Media 2', address: '10.0.0.9' });
      await valt.mediaServers.edit(id, { port: 4444 });
      assert.deepInclude(await valt.mediaServers.get(id), { name: 'Media 2', port: 4444 });
      await valt.mediaServers.delete(id);
      await gone(() => valt.mediaServers.get(id));
    },
  },
];
