export * from './FitTiles';
