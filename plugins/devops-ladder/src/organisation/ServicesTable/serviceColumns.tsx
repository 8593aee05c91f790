import { CompoundEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Cell, CellText, ColumnConfig, Link } from '@backstage/ui';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { rungNumber } from '../../words';
import { NumberCell } from './NumberCell';
import styles from './ServicesTable.module.css';
import { VerdictCell } from './VerdictCell';

/** @internal */
export type ServiceRow = ServiceSummary & { id: string };

function coverageWords({ coverage }: ServiceSummary): string | undefined {
  return coverage && `${coverage.known} of ${coverage.applicable}`;
}

function nameOf({ title, name }: ServiceSummary): string {
  return title ?? name;
}

/**
 * The columns of the services table.
 *
 * @internal
 */
export function serviceColumns(
  names: LadderNames,
  tabHref: (ref: CompoundEntityRef) => string,
): ColumnConfig<ServiceRow>[] {
  return [
    {
      id: 'name',
      label: 'Service',
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 150,
      cell: service => (
        <Cell>
          <Link href={tabHref(service)} className={styles.name}>
            {nameOf(service)}
          </Link>
        </Cell>
      ),
    },
    {
      id: 'verdict',
      label: 'Verdict',
      defaultWidth: 190,
      minWidth: 170,
      cell: service => (
        <Cell>
          <VerdictCell service={service} />
        </Cell>
      ),
    },
    {
      id: 'rung',
      label: 'Has',
      defaultWidth: 70,
      minWidth: 60,
      cell: service => (
        <NumberCell
          words={service.rung && rungNumber(service.rung)}
          href={`${tabHref(service)}#why`}
          label={`Why ${nameOf(service)} has this rung`}
        />
      ),
    },
    {
      id: 'needed',
      label: 'Needs',
      defaultWidth: 76,
      minWidth: 70,
      cell: service => (
        <NumberCell
          words={service.needed?.toString()}
          href={`${tabHref(service)}#situation`}
          label={`Why ${nameOf(service)} needs this rung`}
        />
      ),
    },
    {
      id: 'weakestLink',
      label: 'Weakest link',
      defaultWidth: '2fr',
      minWidth: 160,
      cell: ({ weakestLink }) => (
        <CellText
          title={weakestLink ? names.capabilityName(weakestLink) : '–'}
        />
      ),
    },
    {
      id: 'owner',
      label: 'Owner',
      defaultWidth: '1.5fr',
      minWidth: 120,
      cell: ({ owner }) =>
        owner ? (
          <Cell>
            <EntityRefLink
              entityRef={owner}
              defaultKind="Group"
              disableTooltip
            />
          </Cell>
        ) : (
          <CellText title="–" />
        ),
    },
    {
      id: 'coverage',
      label: 'Known',
      defaultWidth: 92,
      minWidth: 84,
      cell: service => (
        <NumberCell
          words={coverageWords(service)}
          href={`${tabHref(service)}?outcome=unknown#why`}
          label={`What is not known of ${nameOf(service)}`}
        />
      ),
    },
  ];
}
