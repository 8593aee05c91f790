import { application, GIT_SOURCE } from '../__testUtils__/applications';
import { Application } from './Application';
import {
  Json,
  objectOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { readApplications, readHistory } from './readApplications';

const INSTANCE = { name: 'main', uiUrl: 'https://argocd.example' };

function read(item: Json): Application | undefined {
  return readApplications({ items: [item] }, INSTANCE)?.applications[0];
}

describe('readApplications', () => {
  it.each<[unknown]>([
    [undefined],
    [null],
    ['<html>'],
    [[]],
    [{}],
    [{ error: 'permission denied', code: 7 }],
    [{ items: 'none' }],
  ])('does not take %j for a list', body => {
    expect(readApplications(body, INSTANCE)).toBeUndefined();
  });

  it.each<[Json, boolean]>([
    [{}, true],
    [{ continue: '' }, true],
    [{ continue: 'next' }, false],
    [{ remainingItemCount: 3 }, false],
  ])('with the metadata %j is complete: %s', (metadata, complete) => {
    expect(readApplications({ items: null, metadata }, INSTANCE)).toEqual({
      applications: [],
      complete,
    });
  });

  it.each<[Json | null, string]>([
    [{}, 'automated'],
    [{ prune: true }, 'automated prune'],
    [{ selfHeal: true }, 'automated selfHeal'],
    [{ selfHeal: true, enabled: true }, 'automated selfHeal'],
    [{ selfHeal: true, enabled: false }, ''],
    [{ selfHeal: 'true' }, 'automated'],
    [null, ''],
  ])('reads the sync policy %j as "%s"', (automated, expected) => {
    const sync = read(application('shop', { automated }))?.settings?.sync;
    const on = Object.entries(sync ?? {}).filter(([, isOn]) => isOn);
    expect(on.map(([key]) => key).join(' ')).toBe(expected);
  });

  it.each<[Json, Json]>([
    [GIT_SOURCE, { kind: 'git', path: 'overlays/prod', revision: 'main' }],
    [
      { repoURL: 'https://charts.example', chart: 'shop', targetRevision: '1' },
      { kind: 'chart', chart: 'shop', revision: '1' },
    ],
    [{ repoURL: 'oci://ghcr.io/acme/shop', path: '.' }, { kind: 'oci' }],
    [
      { ...GIT_SOURCE, helm: { parameters: [{ name: 'image.tag' }] } },
      { setsVersion: true },
    ],
    [
      { ...GIT_SOURCE, helm: { parameters: [{ name: 'replicas' }] } },
      { setsVersion: false },
    ],
    [
      { ...GIT_SOURCE, helm: { values: 'image:\n  tag: 1.2.3' } },
      { setsVersion: true },
    ],
    [
      { ...GIT_SOURCE, helm: { valuesObject: { web: { tag: '1' } } } },
      { setsVersion: true },
    ],
    [
      { ...GIT_SOURCE, kustomize: { images: ['shop=shop:1'] } },
      { setsVersion: true },
    ],
    [
      { ...GIT_SOURCE, helm: { valueFiles: ['values-prod.yaml'] } },
      { setsVersion: false },
    ],
    [
      { repoURL: 'https://oauth2:secret@git.example/x.git' },
      { repository: 'https://git.example/x.git' },
    ],
    [
      { repoURL: 'ssh://git@git.example/x.git' },
      { repository: 'ssh://git.example/x.git' },
    ],
    [
      { repoURL: 'git@git.example:acme/x.git' },
      { repository: 'git@git.example:acme/x.git' },
    ],
  ])('reads the source %j', (source, expected) => {
    expect(
      read(application('shop', { source }))?.settings?.sources,
    ).toMatchObject([expected]);
  });

  it('reads several sources, and those that are hydrated', () => {
    const sources = [
      { repoURL: 'https://charts.example', chart: 'shop' },
      { ...GIT_SOURCE, ref: 'values' },
    ];
    expect(
      read(application('shop', { sources }))?.settings?.sources,
    ).toMatchObject([{ kind: 'chart' }, { kind: 'git' }]);
    const sourceHydrator = {
      drySource: { repoURL: 'https://git.example/dry', path: 'chart' },
      syncSource: { targetBranch: 'env/prod', path: 'shop' },
    };
    expect(
      read(application('shop', { sourceHydrator }))?.settings?.sources,
    ).toMatchObject([
      { repository: 'https://git.example/dry', revision: 'env/prod' },
    ]);
  });

  it('does not take an answer without settings for one without sync', () => {
    const { metadata } = application('shop');
    expect(read({ metadata })?.settings).toBeUndefined();
    expect(
      read({ metadata, spec: { syncPolicy: {} } })?.settings,
    ).toBeUndefined();
  });

  it.each<[string, boolean]>([
    ['true', true],
    ['True', true],
    ['1', true],
    ['false', false],
    ['', false],
  ])('with skip-reconcile: "%s" is paused: %s', (value, paused) => {
    const annotations = { 'argocd.argoproj.io/skip-reconcile': value };
    expect(read(application('shop', { annotations }))?.paused).toBe(paused);
  });

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['argocd', true],
    ['git', false],
    ['git:secret:argocd/creds', false],
  ])('with image updater writing to %s is past Git: %s', (method, expected) => {
    const prefix = 'argocd-image-updater.argoproj.io';
    const annotations = {
      [`${prefix}/image-list`]: 'shop',
      ...(method && { [`${prefix}/write-back-method`]: method }),
    };
    expect(read(application('shop', { annotations }))?.imagesFromRegistry).toBe(
      expected,
    );
  });

  it('links to where a person can look it up', () => {
    expect(read(application('shop', { namespace: 'team-a' }))?.url).toBe(
      'https://argocd.example/applications/team-a/shop',
    );
    expect(read({ metadata: { name: '../x' } })?.url).toBe(
      'https://argocd.example/applications/..%2Fx',
    );
  });

  it.each([1, 'x', null, [], { metadata: 1, spec: [], status: 'x' }])(
    'leaves out %j',
    item => {
      const list = readApplications({ items: [item] }, INSTANCE);
      expect(list?.applications).toEqual([]);
    },
  );

  it('survives wrong types everywhere', () => {
    const wrong = (value: unknown) => ({
      metadata: {
        name: 'x',
        namespace: value,
        labels: value,
        annotations: value,
      },
      spec: {
        source: value,
        sources: value,
        syncPolicy: value,
        destination: value,
      },
      status: {
        sync: value,
        health: value,
        summary: value,
        operationState: value,
      },
    });
    for (const value of [1, 'x', [], [1], null, { a: 1 }, true]) {
      expect(read(wrong(value))).toMatchObject({ name: 'x', images: [] });
    }
  });
});

describe('readHistory', () => {
  it.each<[unknown, unknown]>([
    [application('x', { history: [] }), { length: 0 }],
    [
      application('x', {
        history: [
          { at: '2026-01-02T00:00:00Z' },
          { at: '2026-01-01T00:00:00Z' },
        ],
      }),
      { length: 2, lastDeployedAt: '2026-01-02T00:00:00Z' },
    ],
    [{ metadata: objectOf(application('x').metadata) }, { length: 0 }],
    [{ error: 'x' }, undefined],
    ['<html>', undefined],
  ])('reads %j', (body, expected) => {
    expect(readHistory(body)).toEqual(expected);
  });
});
