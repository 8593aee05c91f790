import { EventContent } from '../types';
import { readEvents } from './readEvents';

const NOW = new Date('2026-04-01T00:00:00Z');
const AT = '2026-03-20T14:27:05Z';

/** In the shape of the examples that the specification publishes. */
function cdEvent(
  type: string,
  content: object,
  {
    version = '0.5.1',
    subject = 'mySubject123',
    customData,
    id = '271069a8-fc18-44f1-b38f-9d70a1695819',
  }: {
    version?: string;
    subject?: string;
    customData?: unknown;
    id?: string;
  } = {},
) {
  const isNew = !/^0\.[34]\./.test(version);
  return {
    context: {
      [isNew ? 'specversion' : 'version']: version,
      id,
      source: '/event/source/123',
      type: `dev.cdevents.${type}.0.2.0`,
      timestamp: AT,
    },
    subject: {
      id: subject,
      source: '/event/source/123',
      ...(!isNew && { type: type.split('.')[0] }),
      content,
    },
    ...(customData !== undefined && {
      customData,
      customDataContentType: 'application/json',
    }),
  };
}

function envelope(data: ReturnType<typeof cdEvent>, more: object = {}) {
  const { id, source, type } = data.context as Record<string, string>;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    subject: 'mySubject123',
    time: AT,
    datacontenttype: 'application/json',
    data,
    ...more,
  };
}

function structured(body: unknown) {
  return readEvents(
    { headers: { 'content-type': ['application/cloudevents+json'] }, body },
    NOW,
  ).events[0];
}

function plain(body: unknown) {
  return readEvents(
    { headers: { 'content-type': ['application/json'] }, body },
    NOW,
  );
}

/** What is kept of a CDEvent. */
function contentOf(data: ReturnType<typeof cdEvent>): EventContent {
  const parsed = structured(envelope(data));
  if (!('event' in parsed)) {
    throw new Error(JSON.stringify(parsed));
  }
  return parsed.event.content;
}

const deployed = cdEvent('service.deployed', {
  environment: { id: 'production' },
  artifactId: 'pkg:oci/myapp@sha256%3A0b31b1c0?repository_url=r.example',
});

describe('the envelope', () => {
  it.each<[string, object, string]>([
    ['another version', { specversion: '0.3' }, 'specversion'],
    ['no version', { specversion: undefined }, 'specversion'],
    ['no id', { id: undefined }, 'id'],
    ['an empty id', { id: '' }, 'id'],
    ['an id of blanks', { id: ' ' }, 'id'],
    ['an id that is no text', { id: 7 }, 'id'],
    ['a long id', { id: 'x'.repeat(201) }, 'id'],
    ['no source', { source: undefined }, 'source'],
    ['an empty source', { source: '' }, 'source'],
    ['a source with blanks', { source: 'a b' }, 'source'],
    ['no type', { type: undefined }, 'type'],
    ['a type of somebody else', { type: 'com.example.done' }, 'type'],
    ['a time in words', { time: 'yesterday' }, 'time'],
    ['a time without offset', { time: '2026-03-20T14:27:05' }, 'time'],
    ['a day that there is not', { time: '2026-02-30T00:00:00Z' }, 'time'],
    ['an empty subject', { subject: '' }, 'subject'],
    [
      'data that is no JSON',
      { datacontenttype: 'text/xml' },
      'datacontenttype',
    ],
    ['data in base64', { data_base64: 'e30=' }, 'data_base64'],
    ['no data', { data: undefined }, 'data'],
    ['data that is a text', { data: '{}' }, 'data'],
    ['another id than the event', { id: 'other' }, 'id'],
    ['another source than the event', { source: '/other' }, 'source'],
    [
      'another type than the event',
      { type: 'dev.cdevents.service.upgraded.0.2.0' },
      'type',
    ],
  ])('is refused with %s', (_, wrong, field) => {
    expect(structured(envelope(deployed, wrong))).toMatchObject({
      rejected: { field, reason: expect.stringMatching(/\w{3}/) },
    });
  });

  it.each([null, [], 'text', 7])('is no %j', body => {
    expect(structured(body)).toHaveProperty('rejected');
  });

  it('is the same in all three modes, with headers decoded', () => {
    const data = cdEvent('service.deployed', deployed.subject.content, {
      id: 'größe "1"',
    });
    const body = envelope(data);
    const one = structured(body);
    const [batch] = readEvents(
      {
        headers: {
          'content-type': ['application/cloudevents-batch+json; charset=utf-8'],
        },
        body: [body],
      },
      NOW,
    ).events;
    const [binary] = readEvents(
      {
        headers: {
          'content-type': ['application/json'],
          'ce-specversion': ['1.0'],
          'ce-id': ['"gr%C3%B6%C3%9Fe \\"1\\""'],
          'ce-source': [body.source],
          'ce-type': [body.type],
          'ce-time': [AT],
        },
        body: data,
      },
      NOW,
    ).events;
    expect(one).toMatchObject({ event: { id: 'größe "1"' } });
    expect(batch).toEqual(one);
    expect(binary).toEqual(one);
  });

  it.each<[string, Record<string, string[]>]>([
    ['ce-id', { 'ce-id': ['%C3'] }],
    ['ce-id', { 'ce-id': ['a', 'b'] }],
    ['specversion', { 'ce-specversion': [] }],
  ])('is refused with headers such as %s %j', (field, wrong) => {
    const { id, source, type } = envelope(deployed);
    const [parsed] = readEvents(
      {
        headers: {
          'content-type': ['application/json'],
          'ce-specversion': ['1.0'],
          'ce-id': [id],
          'ce-source': [source],
          'ce-type': [type],
          ...wrong,
        },
        body: deployed,
      },
      NOW,
    ).events;
    expect(parsed).toMatchObject({ rejected: { field } });
  });

  it('does not take a CloudEvent for a plain event', () => {
    expect(() => plain(envelope(deployed))).toThrow(
      /^Content-Type: .*cloudevents/,
    );
  });
});

describe('CDEvents', () => {
  it.each(['0.3.0', '0.4.1', '0.5.1', '0.6.0-draft'])(
    'of %s are read',
    version => {
      const { content } = deployed.subject;
      expect(
        contentOf(cdEvent('service.deployed', content, { version })),
      ).toEqual({
        type: 'deployment',
        id: '271069a8-fc18-44f1-b38f-9d70a1695819',
        environment: 'production',
        artifact: 'pkg:oci/myapp@sha256:0b31b1c0',
        statuses: [{ state: 'success', at: AT }],
      });
    },
  );

  it.each<[string, object]>([
    ['data.context.specversion', { version: '0.2.0' }],
    ['data.subject.id', { subject: '' }],
    [
      'data.customData.devopsLadder.changes',
      { customData: { devopsLadder: { changes: 'c1' } } },
    ],
  ])('are refused where %s is wrong', (field, options) => {
    const data = cdEvent('service.deployed', {}, options);
    expect(structured(envelope(data))).toMatchObject({ rejected: { field } });
  });

  it('say what customData adds, and leave out what is somebody else’s', () => {
    const customData = {
      environment: 'live',
      sha: 'ABC123',
      run: 7,
      changes: ['c1'],
      user: 'ann',
    };
    expect(
      contentOf(cdEvent('service.upgraded', {}, { customData })),
    ).toMatchObject({ environment: 'live', sha: 'abc123', changes: ['c1'] });
    const content = contentOf(cdEvent('service.upgraded', {}, { customData }));
    expect(JSON.stringify(content)).not.toMatch(/ann|"run"/);
  });

  const NO_FAILURE = { outcome: 'success' };
  it.each<[string, object, unknown, object]>([
    ['service.rolledback', {}, {}, { type: 'deployment', rolledBack: true }],
    ['change.created', {}, {}, { type: 'change', openedAt: AT }],
    ['change.reviewed', {}, {}, { type: 'change', firstReviewAt: AT }],
    ['change.merged', {}, {}, { type: 'change', mergedAt: AT }],
    ['change.abandoned', {}, {}, { type: 'change' }],
    ['change.updated', {}, { bot: true }, { type: 'change', bot: true }],
    ['incident.reported', {}, {}, { type: 'incident', startedAt: AT }],
    ['incident.resolved', {}, {}, { type: 'incident', resolvedAt: AT }],
    [
      'incident.detected',
      { artifactId: 'pkg:oci/a@1', environment: { id: 'prod1' } },
      {},
      { startedAt: AT, artifact: 'pkg:oci/a@1', environment: 'prod1' },
    ],
    [
      'pipelinerun.finished',
      { outcome: 'failure', uri: 'https://u:p@ci.example/1' },
      { environment: 'production' },
      {
        type: 'deployment',
        statuses: [{ state: 'failure', at: AT }],
        url: 'https://ci.example/1',
      },
    ],
    [
      'artifact.packaged',
      { change: { id: 'ABC1234' } },
      {},
      { type: 'artifact', id: 'mySubject123', sha: 'abc1234' },
    ],
  ])('%s %j', (type, content, customData, expected) => {
    expect(contentOf(cdEvent(type, content, { customData }))).toMatchObject(
      expected,
    );
  });

  it.each<[string, object, unknown]>([
    ['service.removed', {}, {}],
    ['service.published', {}, {}],
    ['environment.created', {}, {}],
    ['pipelinerun.finished', NO_FAILURE, { environment: 'production' }],
    ['pipelinerun.finished', { outcome: 'failure' }, {}],
    ['artifact.packaged', {}, {}],
    ['testsuiterun.finished', {}, {}],
  ])('%s %j %j says nothing of deliveries', (type, content, customData) => {
    expect(
      structured(envelope(cdEvent(type, content, { customData }))),
    ).toMatchObject({ ignored: expect.any(String) });
  });

  it('takes what runs once an incident is over for no cause', () => {
    const content = { artifactId: 'pkg:oci/a@2' };
    expect(contentOf(cdEvent('incident.resolved', content))).not.toHaveProperty(
      'artifact',
    );
  });

  it('ignores events of tools of their own', () => {
    const data = cdEvent('service.deployed', {});
    const type = 'dev.cdeventsx.mytool-thing.done.0.1.0';
    (data.context as Record<string, unknown>).type = type;
    expect(structured(envelope(data, { type }))).toHaveProperty('ignored');
  });
});

describe('plain events', () => {
  const deployment = {
    type: 'deployment',
    source: 'ci',
    id: 'd1',
    service: 'component:default/shop',
    environment: 'production',
    statuses: [{ state: 'success', at: AT }],
  };

  it('come alone or several', () => {
    expect(plain(deployment).isSingle).toBe(true);
    const { isSingle, events } = plain({ events: [deployment, deployment] });
    expect({ isSingle, count: events.length }).toEqual({
      isSingle: false,
      count: 2,
    });
    const many = { events: Array.from({ length: 1_001 }, () => deployment) };
    expect(() => plain(many)).toThrow(/1001.*at most 1000/);
    expect(() => plain({ events: {} })).toThrow(/^events/);
  });

  it.each<[string, object]>([
    ['type', { type: 'party' }],
    ['source', { source: '' }],
    ['source', { source: undefined }],
    ['id', { id: undefined }],
    ['id', { id: 7 }],
    ['service', { service: undefined }],
    ['service', { service: 'component:' }],
    ['statuses', { statuses: [] }],
    ['statuses.0.state', { statuses: [{ state: 'fine', at: AT }] }],
    ['statuses.0.at', { statuses: [{ state: 'success', at: 'now' }] }],
    ['statuses.0.by', { statuses: [{ state: 'success', at: AT, by: 'a' }] }],
    [
      'statuses.0.at',
      { statuses: [{ state: 'success', at: '2027-01-01T00:00:00Z' }] },
    ],
    ['enviroment', { enviroment: 'production' }],
    ['changes', { changes: 'c1' }],
  ])('are refused with a wrong %s', (field, wrong) => {
    const [parsed] = plain({ ...deployment, ...wrong }).events;
    expect(parsed).toMatchObject({ rejected: { field } });
  });

  it('keep no person, no title and no secret', () => {
    const [parsed] = plain({
      type: 'change',
      source: 'ci',
      id: 'c1',
      author: { login: 'ann' },
      user: 'ann@example.org',
      title: 'Ann has fixed it (#12)',
      commits: [
        { sha: 'b', authoredAt: '2026-03-19T00:00:00Z', author: 'ann' },
        { sha: 'a', authoredAt: '2026-03-18T00:00:00+02:00' },
      ],
      bot: true,
      url: 'https://ann:secret@git.example/12',
    }).events;
    const { event } = parsed as Extract<typeof parsed, { event: unknown }>;
    expect(event.content).toEqual({
      type: 'change',
      id: 'c1',
      firstCommitAuthoredAt: '2026-03-17T22:00:00Z',
      title: expect.stringMatching(/^[\w-]{22}$/),
      bot: true,
      url: 'https://git.example/12',
    });
  });

  it('have one digest whatever the order of their fields', () => {
    const digestOf = (body: object) => {
      const [parsed] = plain(body).events;
      return 'event' in parsed && parsed.event.digest;
    };
    const turned = Object.fromEntries(Object.entries(deployment).reverse());
    expect(digestOf(turned)).toBe(digestOf(deployment));
    expect(digestOf({ ...deployment, sha: 'a' })).not.toBe(
      digestOf(deployment),
    );
  });

  it('are refused where they are nested beyond reason', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(plain({ ...deployment, author: deep }).events).toMatchObject([
      { rejected: { reason: expect.any(String) } },
    ]);
  });
});
