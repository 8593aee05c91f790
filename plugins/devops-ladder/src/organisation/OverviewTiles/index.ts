export * from './OverviewTiles';
