export * from './LevelsHeatMap';
