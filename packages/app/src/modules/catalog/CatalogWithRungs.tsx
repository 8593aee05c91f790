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

/** The usual columns, with the rung behind the name where there are services. */
const columnsWithRung: CatalogTableColumnsFunc = context => {
  const columns = CatalogTable.defaultColumnsFunc(context);
  if (context.filters.kind?.value.toLocaleLowerCase('en-US') !== 'component') {
    return columns;
  }
  const behindName = columns.findIndex(column => !column.hidden) + 1;
  return [
    ...columns.slice(0, behindName),
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
