import dgram from 'node:dgram';
import { Socket } from 'node:net';

/**
 * Makes it impossible for this process's JavaScript to reach the network, whatever a library tries: sockets cannot
 * connect. Chromium's own network is locked by network-block.ts; this is the lock for the Node side and the command line.
 */
export function forbidSockets(): void {
  const refuse = (): never => {
    throw new Error('Filing Desk opens no network connection.');
  };
  Socket.prototype.connect = refuse;
  dgram.createSocket = refuse;
}
