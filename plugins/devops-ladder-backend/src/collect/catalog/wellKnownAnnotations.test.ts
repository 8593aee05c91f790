import {
  defaultLadder,
  situationSignals,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { annotationFindings } from './annotationFindings';
import { wellKnownAnnotations } from './wellKnownAnnotations';

const stamp = {
  strength: 'catalog' as const,
  collector: 'catalog',
  seenAt: '2026-03-01T12:00:00.000Z',
  places: [],
};

function findingsOf(annotations: Record<string, string>) {
  return annotationFindings(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'ferry', annotations },
    },
    stamp,
  );
}

const table = wellKnownAnnotations.map(row => [row.annotation, row] as const);

describe('wellKnownAnnotations', () => {
  it('names each annotation once', () => {
    const names = table.map(([annotation]) => annotation);
    expect(new Set(names).size).toBe(names.length);
  });

  it('calls a tool by one name', () => {
    const names = new Map(
      wellKnownAnnotations.map(({ tool }) => [tool.id, tool.name]),
    );
    for (const { tool } of wellKnownAnnotations) {
      expect(tool.name).toBe(names.get(tool.id));
    }
  });

  it.each(table)(
    '%s names what the ladder takes from the catalog',
    (_, row) => {
      expect(row.shows ?? row.runtime).toBeDefined();
      for (const { capability } of row.shows ?? []) {
        expect(
          defaultLadder.capabilities.find(({ id }) => id === capability)?.from,
        ).toContain('catalog');
      }
      const runtimes = defaultLadder.facts.find(({ id }) => id === 'runtime');
      expect([undefined, ...(runtimes?.values ?? [])]).toContain(row.runtime);
    },
  );

  it.each(table)('%s is evidence, and its value is not shown', (name, row) => {
    const findings = findingsOf({ [name]: 'hush-0815' });

    expect(
      findings.evidence.map(({ capability, outcome, mechanism }) => ({
        capability,
        outcome,
        mechanism,
      })),
    ).toEqual(
      (row.shows ?? []).map(({ capability, outcome }) => ({
        capability,
        outcome,
        mechanism: row.tool.id,
      })),
    );
    expect(findings.facts.map(({ fact, value }) => [fact, value])).toEqual(
      row.runtime ? [['runtime', row.runtime]] : [],
    );
    for (const finding of [...findings.evidence, ...findings.facts]) {
      expect(finding).toMatchObject(stamp);
      expect(finding.statement).toContain(name);
      expect(finding.statement).toContain(row.tool.name);
    }
    expect(JSON.stringify(findings)).not.toContain('hush-0815');
  });

  it.each(table)('%s says nothing while it is empty', name => {
    expect(findingsOf({ [name]: ' ' })).toEqual({ evidence: [], facts: [] });
  });
});

describe('annotationFindings', () => {
  it.each([
    {},
    { 'sonarqube.org/project-key': 'ferry' },
    { 'argocd/instance-name': 'main' },
    { 'example.com/pagerduty.com/service-id': 'P1' },
  ] as Record<string, string>[])('says nothing of %j', annotations => {
    expect(findingsOf(annotations)).toEqual({ evidence: [], facts: [] });
  });

  it('speaks once for each tool and capability, and takes the best', () => {
    const { evidence } = findingsOf({
      'grafana/alert-label-selector': 'a=b',
      'grafana/dashboard-selector': 'ferry',
      'pagerduty.com/service-id': 'P1',
      'pagerduty.com/integration-key': 'abc',
    });

    expect(
      evidence.map(({ capability, mechanism, outcome }) =>
        [capability, mechanism, outcome].join(' '),
      ),
    ).toEqual([
      'alerting pagerduty met',
      'observability grafana met',
      'alerting grafana partial',
    ]);
  });

  it('names one runtime where the tools agree', () => {
    const { facts } = findingsOf({
      'argocd/app-name': 'ferry',
      'backstage.io/kubernetes-id': 'ferry',
    });

    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ fact: 'runtime', value: 'kubernetes' });
  });

  it('leaves the runtime open where the tools disagree', () => {
    const { facts } = findingsOf({
      'aws.com/lambda-function-name': 'ferry',
      'backstage.io/kubernetes-id': 'ferry',
    });

    expect(facts).toEqual([
      expect.objectContaining({
        fact: situationSignals.kubernetesHint,
        value: true,
      }),
    ]);
  });

  it('does not hint at Kubernetes where no tool does', () => {
    const { facts } = findingsOf({
      'aws.com/lambda-function-name': 'ferry',
      'aws.amazon.com/amazon-ecs-service-arn': 'arn:aws:ecs:eu:1:service/c/s',
    });

    expect(facts).toEqual([]);
  });
});
