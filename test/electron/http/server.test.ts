import http from 'node:http';
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserModeForTest, type TestMode } from '../../helpers/browser-mode.ts';
import { rawRequest } from '../../helpers/raw-request.ts';

const json = { 'content-type': 'application/json' };
const call = { method: 'POST', path: '/api/call/families.list', headers: json, body: '{}' };

describe('browser mode answers its own page only', () => {
  let mode: TestMode;
  beforeAll(async () => {
    mode = await browserModeForTest();
  });
  afterAll(() => mode.close());

  it('answers its own page', async () => {
    expect((await mode.ask({ path: '/' })).status).toBe(200);
    const families = await mode.ask(call);
    expect([families.status, JSON.parse(families.text)]).toEqual([
      200,
      { ok: true, value: expect.arrayContaining([expect.objectContaining({ id: 'kontum-2025' })]) },
    ]);
  });

  it.each<[string, Record<string, string>, number]>([
    ['another name for this machine (a rebound DNS name)', { host: 'evil.example' }, 421],
    ['localhost instead of the address', { host: 'localhost' }, 421],
    ['its address with another port', { host: '127.0.0.1:1' }, 421],
    ['no token', { authorization: '' }, 401],
    ['a wrong token', { authorization: 'Bearer x' }, 401],
    ['another site as origin', { origin: 'https://evil.example' }, 403],
    ['another port as origin', { origin: 'http://127.0.0.1:1' }, 403],
    ['no origin to speak of', { origin: 'null' }, 403],
    ['a fetch from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a fetch from another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['a call typed into the address bar', { 'sec-fetch-site': 'none' }, 403],
    ['a form as content', { 'content-type': 'text/plain' }, 415],
    ['JSON with a parameter', { 'content-type': 'application/json; charset=utf-8' }, 415],
  ])('refuses %s', async (_what, headers, status) => {
    const answer = await mode.ask({ ...call, headers: { ...json, ...headers } });
    expect([answer.status, answer.text]).toEqual([status, '']);
  });

  it('takes the token from the header only, not from the address', async () => {
    const path = `/api/books?t=${mode.token}&token=${mode.token}`;
    expect((await mode.ask({ path, headers: { authorization: '' } })).status).toBe(401);
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of another port', { 'sec-fetch-site': 'same-site' }, 403],
    ['the address bar', { 'sec-fetch-site': 'none' }, 200],
    ['its own reload', { 'sec-fetch-site': 'same-origin' }, 200],
  ])('the page itself, asked for by %s', async (_what, headers, status) => {
    expect((await mode.ask({ path: '/', headers })).status).toBe(status);
  });

  it.each([
    ['a preflight from another site', 'OPTIONS', call.path, { origin: 'https://evil.example', authorization: '' }, 403],
    ['a preflight without a token', 'OPTIONS', call.path, { authorization: '' }, 401],
    ['a preflight with all that is right', 'OPTIONS', call.path, {}, 405],
    ['a call by GET', 'GET', call.path, {}, 405],
    ['a page by POST', 'POST', '/', {}, 405],
    ['events by POST', 'POST', '/api/events', {}, 405],
  ])('refuses %s, and never says that other origins may', async (_what, method, path, headers, status) => {
    const answer = await mode.ask({ method, path, headers: { ...headers, ...json } });
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', '', 'upload2', 'call'])(
    'has no route %j',
    async (route) => {
      const answer = await mode.ask({ method: 'POST', path: `/api/${route}`, headers: json, body: '{}' });
      expect(answer.status).toBe(route === 'call' ? 200 : 404);
      if (route === 'call') expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'unknown-operation' } });
    },
  );

  it.each(['toString', '__proto__', 'constructor'])('has no operation %j', async (name) => {
    const answer = await mode.ask({ ...call, path: `/api/call/${name}` });
    expect(JSON.parse(answer.text)).toEqual({
      ok: false,
      error: { kind: 'refusal', code: 'unknown-operation', message: `Không có thao tác "${name}".` },
    });
  });

  it.each([
    ['/..%2foutside.js', 403],
    ['/%2e%2e/outside.js', 404],
    ['/../outside.js', 404],
    ['/x/..%2f..%2foutside.js', 403],
    ['/..%5coutside.js', 404],
    ['/%00index.html', 403],
    ['/%zz', 403],
    ['//', 400],
    ['//evil.example/', 400],
    ['/secret.txt', 404],
    ['/missing.js', 404],
  ])('gives nothing for the path %s', async (path, status) => {
    const answer = await mode.ask({ path });
    expect([answer.status, answer.text]).toEqual([status, '']);
  });

  it('says 400 for a name that is no text and for a body that is no JSON', async () => {
    expect((await mode.ask({ ...call, path: '/api/call/%zz' })).status).toBe(400);
    expect((await mode.ask({ ...call, body: '{' })).status).toBe(400);
  });

  it('reads no more of a call than four megabytes', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(4 * 1024 * 1024) });
    expect((await mode.ask({ ...call, body })).status).toBe(413);
  });

  it('gives every page and every answer the headers that keep it from others', async () => {
    const page = (await mode.ask({ path: '/' })).headers;
    expect(page).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(page['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ]),
    );
    const answer = (await mode.ask(call)).headers;
    expect(answer).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(answer['set-cookie'] ?? page['set-cookie']).toBeUndefined();
  });

  it('listens on 127.0.0.1 and on no other address of the machine', async () => {
    const others = Object.values(os.networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((one) => one.address !== '127.0.0.1' && !one.address.startsWith('fe80'));
    for (const { address } of others) await expect(connect(address, mode.port)).resolves.toBe('refused');
    await expect(connect('127.0.0.2', mode.port)).resolves.toBe('refused');
    await expect(rawRequest(mode.port, { path: '/', headers: mode.own })).resolves.toMatchObject({ status: 200 });
  });

  it('has a new token of 32 random bytes at every start', async () => {
    const other = await browserModeForTest();
    expect(other.token).not.toBe(mode.token);
    expect(Buffer.from(mode.token, 'base64url')).toHaveLength(32);
    await other.close();
  });
});

function connect(host: string, port: number): Promise<string> {
  return new Promise((done) => {
    const request = http.get({ host, port, timeout: 1_000 }, () => done('answered'));
    request.on('error', () => done('refused'));
    request.on('timeout', () => done('silent'));
  });
}
