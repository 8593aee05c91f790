import { message } from './message.js';

process.on('message', event => {
  process.stdout.write(
    `${message(event as { parcel: string; place: string })}\n`,
  );
});
