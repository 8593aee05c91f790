import { CompoundEntityRef } from '@backstage/catalog-model';
import { Cell, CellText } from '@backstage/ui';
import {
  AxisId,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ReactElement } from 'react';
import { LadderNames } from '../../hooks';
import { Texts } from '../../translation';
import { rungNumber } from '../../words';
import { Age } from '../../components/Age';
import { ColumnId } from './columnIds';
import { NumberCell } from './NumberCell';
import { RefCell } from './RefCell';
import { VerdictCell } from './VerdictCell';

const NOTHING = '–';

/** What the cells of a row need. @internal */
export interface CellContext {
  names: LadderNames;
  tabHref: (ref: CompoundEntityRef) => string;
  t: Texts;
}

type RenderCell = (
  service: ServiceSummary,
  context: CellContext,
) => ReactElement;

/** The name of a service as people know it. @internal */
export function nameOf({ title, name }: ServiceSummary): string {
  return title ?? name;
}

function gapWords({ fit, fitBy }: ServiceSummary, t: Texts): string {
  const by = String(fitBy ?? 0);
  switch (fit) {
    case 'under-built':
      return t('services.gap.missing', { by });
    case 'over-built':
      return t('services.gap.surplus', { by });
    case 'right-sized':
      return t('services.gap.none');
    default:
      return NOTHING;
  }
}

const text =
  (
    words: (
      service: ServiceSummary,
      context: CellContext,
    ) => string | undefined,
  ) =>
  (service: ServiceSummary, context: CellContext) =>
    <CellText title={words(service, context) || NOTHING} />;

const level =
  (axis: AxisId) =>
  (service: ServiceSummary, { names, tabHref, t }: CellContext) =>
    (
      <NumberCell
        words={service.axes && String(service.axes[axis])}
        href={`${tabHref(service)}#axes`}
        label={t('services.why.axis', {
          name: nameOf(service),
          axis: names.axisName(axis),
        })}
      />
    );

/** What each column shows of a service. @internal */
export const SERVICE_CELLS: Record<ColumnId, RenderCell> = {
  fit: service => (
    <Cell>
      <VerdictCell service={service} />
    </Cell>
  ),
  rung: (service, { tabHref, t }) => (
    <NumberCell
      words={service.rung && rungNumber(service.rung)}
      href={`${tabHref(service)}#why`}
      label={t('services.why.rung', { name: nameOf(service) })}
    />
  ),
  needed: (service, { tabHref, t }) => (
    <NumberCell
      words={service.needed?.toString()}
      href={`${tabHref(service)}#situation`}
      label={t('services.why.needed', { name: nameOf(service) })}
    />
  ),
  gap: text((service, { t }) => gapWords(service, t)),
  weakestLink: text(
    ({ weakestLink }, { names }) =>
      weakestLink && names.capabilityName(weakestLink),
  ),
  owner: ({ owner }) => <RefCell entityRef={owner} defaultKind="Group" />,
  system: ({ system }) => <RefCell entityRef={system} defaultKind="System" />,
  domain: ({ domain }) => <RefCell entityRef={domain} defaultKind="Domain" />,
  type: text(({ type }) => type),
  lifecycle: text(({ lifecycle }) => lifecycle),
  tags: text(({ tags }) => tags?.join(', ')),
  automation: level('automation'),
  path: level('path'),
  safety: level('safety'),
  feedback: level('feedback'),
  'self-service': level('self-service'),
  severeTraps: (service, { tabHref, t }) => (
    <NumberCell
      words={service.severeTraps?.toLocaleString()}
      href={`${tabHref(service)}#traps`}
      label={t('services.why.severeTraps', { name: nameOf(service) })}
    />
  ),
  coverage: (service, { tabHref, t }) => (
    <NumberCell
      words={
        service.coverage &&
        t('services.coverage', {
          known: service.coverage.known.toLocaleString(),
          applicable: service.coverage.applicable.toLocaleString(),
        })
      }
      href={`${tabHref(service)}?outcome=unknown#why`}
      label={t('services.why.coverage', { name: nameOf(service) })}
    />
  ),
  assessedAt: ({ assessedAt }) =>
    assessedAt ? (
      <Cell>
        <Age at={assessedAt} />
      </Cell>
    ) : (
      <CellText title={NOTHING} />
    ),
};
