import { assert } from 'chai';
import type { MoveshelfRig, MoveshelfScenario } from './rig.ts';

/**
 * What the vendor's Python client sends and expects, in our words: the types that it declares its variables with, its arguments
 * and selections, operations without a name, one name for two documents. A server that breaks one of them breaks that client.
 */
type Ask = (document: string, variables?: object) => Promise<Data>;
// oxlint-disable-next-line typescript/no-explicit-any
type Data = any;

/** Asks as that client does: `errors` is a failure even if it is empty, and without `data` nothing works. */
const askerOf =
  ({ ask }: MoveshelfRig): Ask =>
  async (document, variables = {}) => {
    const { status, body } = await ask(`\n        ${document}\n        `, variables);
    assert.isBelow(status, 400, document);
    assert.notProperty(body, 'errors', document);
    return body.data;
  };

const one = (type: string, fields: string, variable = 'id', more = '', rest = ''): string =>
  `query getOne($${variable}: ID!${more}) { node(id: $${variable}) { ... on ${type} { ${fields} ${rest} } } }`;
const norms = 'norms { id, name, uploadStatus, projectPath, clips { id, title } }';
const line = 'id, title, created, projectPath, uploadStatus, hasCharts';

/** The vendor's own client, without that client. */
export const vendorClient: readonly MoveshelfScenario[] = [
  {
    name: 'what the vendor’s client asks for is answered',
    operations: ['graphql'],
    effect: 'changing',
    async run(rig) {
      const ask = askerOf(rig);
      const { id } = await rig.project();
      const session = await rig.visit();
      const [clip, patient] = [session.clips[0]!, session.patient!];
      const { viewer } = await ask('query { viewer { projects { name id } } }');
      assert.deepInclude(
        viewer.projects.map((project: Data) => project.id),
        id,
      );
      const first = await ask(
        'query { viewer { projects { id name clips(first: 20) { edges { node { id, title } } } } } }',
      );
      assert.isAtMost(first.viewer.projects[0].clips.edges.length, 20);
      for (const [document, variables, find] of [
        [one('Project', 'id, name, datasets { name, downloadUri }', 'projectId'), { projectId: id }, 'datasets'],
        [
          one(
            'Project',
            'id, name',
            'projectId',
            ', $limit: Int',
            'clips(first: $limit) { edges { node { id, title, projectPath } } }',
          ),
          { projectId: id, limit: 5 },
          'clips',
        ],
        [one('Project', 'patients { id name }', 'projectId'), { projectId: id }, 'patients'],
        [
          one(
            'Project',
            'id name description canEdit patients { id name metadata } sessions { id projectPath }',
            'projectId',
          ),
          { projectId: id },
          'sessions',
        ],
        [one('Project', 'patientsList { id name externalId updated }', 'projectId'), { projectId: id }, 'patientsList'],
        [one('Project', 'norms { id name status }', 'projectId'), { projectId: id }, 'norms'],
        [
          one('Patient', 'id, name, metadata, project { id description canEdit unlistedAccess }', 'patientId'),
          { patientId: patient.id },
          'project',
        ],
        [
          one(
            'Patient',
            `id, name, metadata, project { id }, reports { id, title }, sessions { id, projectPath, clips { ${line} }, ${norms} }`,
            'patientId',
          ),
          { patientId: patient.id },
          'sessions',
        ],
        [
          one(
            'Session',
            `id, projectPath, metadata, project { id, name, canEdit }, clips { ${line}, hasVideo }, ${norms}, patient { id, name }`,
            'sessionId',
          ),
          { sessionId: session.id },
          'clips',
        ],
        [one('MocapClip', 'id, title, description, customOptions', 'clipId'), { clipId: clip.id }, 'title'],
        [
          one(
            'MocapClip',
            'id, additionalData { id, dataType, uploadStatus, originalFileName, previewDataUri, originalDataDownloadUri }',
            'clipId',
          ),
          { clipId: clip.id },
          'additionalData',
        ],
      ] as const) {
        assert.isNotNull((await ask(document, variables)).node[find], document);
      }
      // What the client gives back as None.
      assert.isNull((await ask(one('MocapClip', 'id', 'clipId'), { clipId: 'bm90aGluZw' })).node);
      assert.deepEqual((await ask(one('Job', 'id', 'jobId'), { jobId: clip.id })).node, {});
    },
  },
  {
    name: 'what the vendor’s client makes and changes is made and changed',
    operations: ['graphql'],
    effect: 'changing',
    async run(rig) {
      const ask = askerOf(rig);
      const { id, name } = await rig.project();
      const createPatient =
        'mutation createPatientMutation($projectId: String!, $name: String!) { createPatient(projectId: $projectId, name: $name) { patient { id name } } }';
      const { patient } = (await ask(createPatient, { projectId: name, name: 'Contract' })).createPatient;
      const createSession =
        'mutation createSessionMutation($projectId: String!, $projectPath: String!, $patientId: ID!, $sessionDate: String) { createSession(projectId: $projectId, projectPath: $projectPath, patientId: $patientId, sessionDate: $sessionDate) { session { id projectPath } } }';
      const path = `/${patient.id}/2026-03-02/`;
      const visit = { projectId: id, projectPath: path, patientId: patient.id, sessionDate: null };
      const { session } = (await ask(createSession, visit)).createSession;
      assert.strictEqual(session.projectPath, path);
      const createClip =
        'mutation createClip($input: ClipCreationInput!) { createClips(input: $input) { response { clientId, uploadUrl, mocapClip { id } } } }';
      const clips = [{ clientId: 'manual', metadata: {} }];
      const [made] = (await ask(createClip, { input: { project: name, clips } })).createClips.response;
      assert.isString(made.uploadUrl);
      const clip = made.mocapClip.id;
      const updateClip =
        'mutation updateClip($input: UpdateClipInput!) { updateClip(clipData: $input) { clip { id } } }';
      const input = { id: clip, metadata: { title: 'Tr\u00e4b-1' }, customOptions: null };
      assert.strictEqual((await ask(updateClip, { input })).updateClip.clip.id, clip);
      const attach =
        'mutation createAdditionalData($input: CreateAdditionalDataInput) { createAdditionalData(input: $input) { uploadUrl, data { id, dataType, originalFileName, uploadStatus } } }';
      const file = { clipId: clip, dataType: 'c3d', crc32c: 'AAAAAA==', filename: 'a.c3d', clientId: '/data/a.c3d' };
      const { data } = (await ask(attach, { input: file })).createAdditionalData;
      assert.deepInclude(data, { dataType: 'c3d', originalFileName: 'a.c3d', uploadStatus: 'Pending' });
      const save =
        'mutation updatePatientMutation($patientId: ID!, $metadata: JSONString) { updatePatient(patientId: $patientId, metadata: $metadata) { updated } }';
      assert.isTrue((await ask(save, { patientId: patient.id, metadata: '{"a": "b"}' })).updatePatient.updated);
      const saveSession =
        'mutation updateSessionMutation($sessionId: ID!, $sessionName: String!, $sessionMetadata: JSONString, $sessionDate: String, $previousUpdatedAt: String) { updateSession(sessionId: $sessionId, sessionName: $sessionName, sessionMetadata: $sessionMetadata, sessionDate: $sessionDate, previousUpdatedAt: $previousUpdatedAt) { updated } }';
      const changes = { sessionName: '2026-03-02', sessionMetadata: '{}', sessionDate: null, previousUpdatedAt: null };
      assert.isTrue((await ask(saveSession, { sessionId: session.id, ...changes })).updateSession.updated);
      const start =
        'mutation processGaitTool($clips: [String!], $trialType: String) { processGaitTool(clips: $clips, trialType: $trialType) { jobId } }';
      const { jobId } = (await ask(start, { clips: [clip], trialType: 'Barefoot' })).processGaitTool;
      assert.strictEqual((await ask(one('Job', 'id, status, result, description', 'jobId'), { jobId })).node.id, jobId);
      assert.isTrue(
        (await ask('mutation ($id: ID!) { deleteAdditionalData(id: $id) { ok } }', { id: data.id }))
          .deleteAdditionalData.ok,
      );
      assert.isTrue(
        (await ask('mutation ($clipId: String!) { deleteClip(clipId: $clipId) { ok } }', { clipId: clip })).deleteClip
          .ok,
      );
      assert.isTrue(
        (await ask('mutation ($id: ID!) { deleteSession(sessionId: $id) { deleted } }', { id: session.id }))
          .deleteSession.deleted,
      );
      assert.isTrue(
        (await ask('mutation ($id: ID!) { deletePatient(patientId: $id) { deleted } }', { id: patient.id }))
          .deletePatient.deleted,
      );
    },
  },
];
