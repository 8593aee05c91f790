export * from './CoverageMeter';
