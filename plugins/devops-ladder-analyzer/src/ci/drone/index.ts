export * from './readDrone';
