import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileFolder } from '#lib/server/compile-folder.ts';
import { publishedRecording, recordingPaths } from '#lib/server/published-recording.ts';
import { sampleBriefing } from '../fakes/sample-briefing.ts';

let root = '';
let folder = '';
const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nOne sentence.\n';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'recordings-'));
  folder = join(root, 'told');
  mkdirSync(join(folder, 'audio'), { recursive: true });
  const files = sampleBriefing({ places: 2, passages: 1, citations: 1 });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeTour('audio/one.mp3', 'audio/one.vtt');
  writeFileSync(join(folder, 'audio/one.mp3'), 'sound');
  writeFileSync(join(folder, 'audio/one.vtt'), vtt);
  vi.stubEnv('GEODATA_DIR', root);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function writeTour(audio: string, captions: string): void {
  writeFileSync(
    join(folder, 'tour.md'),
    `:::stop{#one places=place-0 audio="${audio}" captions="${captions}"}\n## One\n\nOne sentence.\n:::\n`
  );
}

function found(): string[] {
  return compileFolder(root, 'told')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ at, code }) => `${at.file}:${at.line} ${code}`);
}

describe('the files that a tour names', () => {
  it('are published below the briefing’s page, with their media types', () => {
    expect(found()).toEqual([]);
    const [stop] = compileFolder(root, 'told').briefing?.tour ?? [];
    expect(stop?.audio).toEqual({
      src: 'recordings/audio/one.mp3',
      captions: 'recordings/audio/one.vtt',
      lang: 'en'
    });
    expect(recordingPaths('told')).toEqual(['audio/one.mp3', 'audio/one.vtt']);
    expect(publishedRecording('told', 'audio/one.mp3')).toEqual({
      bytes: new TextEncoder().encode('sound'),
      type: 'audio/mpeg'
    });
    expect(publishedRecording('told', 'audio/one.vtt')?.type).toBe('text/vtt; charset=utf-8');
  });

  it.each(['tour.md', '../told/tour.md', 'audio/../tour.md', 'audio/two.mp3', ''])(
    'leave “%s” unpublished, which no stop names',
    (path) => expect(publishedRecording('told', path)).toBeNull()
  );

  it.each([
    'audio/../../x.mp3',
    '/x.mp3',
    'audio\\\\one.mp3',
    'file:x.mp3',
    'https://x.org/x.mp3',
    './x.mp3',
    'a//x.mp3',
    '.x.mp3'
  ])('are refused as “%s”', (audio) => {
    writeTour(audio, 'audio/one.vtt');
    expect(found()).toEqual(['tour.md:1 recording-path']);
  });

  it('are neither links, nor reached by one, nor folders, nor written in other capitals', () => {
    writeFileSync(join(root, 'secret.mp3'), 'secret');
    symlinkSync(join(root, 'secret.mp3'), join(folder, 'audio/link.mp3'));
    symlinkSync(root, join(folder, 'away'));
    mkdirSync(join(folder, 'folder.mp3'));
    for (const audio of ['audio/link.mp3', 'away/secret.mp3', 'folder.mp3', 'audio/ONE.mp3']) {
      writeTour(audio, 'audio/one.vtt');
      expect(found(), audio).toEqual(['tour.md:1 recording-missing']);
    }
  });

  it('are not too large, without being read', () => {
    truncateSync(join(folder, 'audio/one.mp3'), 25_000_001);
    truncateSync(join(folder, 'audio/one.vtt'), 1_000_001);
    expect(found()).toEqual(['tour.md:1 file-too-large', 'tour.md:1 file-too-large']);
  });

  it('are WebVTT in UTF-8, where a byte order mark and any line endings are fine', () => {
    writeFileSync(join(folder, 'audio/one.vtt'), `\uFEFF${vtt.replaceAll('\n', '\r\n')}`);
    expect(found()).toEqual([]);
    writeFileSync(join(folder, 'audio/one.vtt'), Buffer.from(vtt.replace('One', 'One\xE9'), 'latin1'));
    expect(found()).toEqual(['audio/one.vtt:4 file-encoding']);
    writeFileSync(join(folder, 'audio/one.vtt'), 'Not captions');
    expect(found()).toContain('audio/one.vtt:1 captions-syntax');
    writeFileSync(join(folder, 'audio/one.vtt'), 'WEBVTT\n\n');
    expect(found()).toEqual(['audio/one.vtt:3 captions-text']);
  });
});
