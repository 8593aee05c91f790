import { SupportButton } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CatalogTable,
  CatalogTableColumnsFunc,
  CatalogTableRow,
  catalogTranslationRef,
} from '@backstage/plugin-catalog';
import {
  CatalogFilterLayout,
  EntityListProvider,
} from '@backstage/plugin-catalog-react';
import { Container, Header } from '@backstage/ui';
import { createDevopsLadderRungColumn } from '@devops-ladder/backstage-plugin-devops-ladder/legacy';
import { ReactNode } from 'react';

const rungColumn = createDevopsLadderRungColumn<CatalogTableRow>();

/** What the page of a component shows as well; the names need the room. */
const LEFT_OUT = ['entity.metadata.description', 'entity.spec.type'];

/** Names break between words only. */
const NAME = { minWidth: '11rem' };

/**
 * The usual columns, with the rung behind the name where there are services.
 */
const columnsWithRung: CatalogTableColumnsFunc = context => {
  const usual = CatalogTable.defaultColumnsFunc(context);
  if (context.filters.kind?.value.toLocaleLowerCase('en-US') !== 'component') {
    return usual;
  }
  const columns = usual.filter(
    ({ field }) => !LEFT_OUT.includes(String(field)),
  );
  const behindName = columns.findIndex(column => !column.hidden) + 1;
  return [
    ...columns
      .slice(0, behindName)
      .map(column => (column.hidden ? column : { ...column, cellStyle: NAME })),
    rungColumn,
    ...columns.slice(behindName),
  ];
};

interface CatalogWithRungsProps {
  filters: ReactNode;
}

const CatalogHeader = () => {
  const orgName =
    useApi(configApiRef).getOptionalString('organization.name') ?? 'Backstage';
  const { t } = useTranslationRef(catalogTranslationRef);
  return (
    <Header
      title={t('indexPage.title', { orgName })}
      customActions={
        <SupportButton>{t('indexPage.supportButtonContent')}</SupportButton>
      }
    />
  );
};

export const CatalogWithRungs = ({ filters }: CatalogWithRungsProps) => (
  <EntityListProvider pagination>
    <CatalogHeader />
    <Container>
      <CatalogFilterLayout>
        <CatalogFilterLayout.Filters>{filters}</CatalogFilterLayout.Filters>
        <CatalogFilterLayout.Content>
          <CatalogTable columns={columnsWithRung} />
        </CatalogFilterLayout.Content>
      </CatalogFilterLayout>
    </Container>
  </EntityListProvider>
);
