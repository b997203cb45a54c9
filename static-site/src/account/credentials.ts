import { signal } from '@preact/signals';
import { call, failureOf } from '../api/client';
import type { Me, Problem, SignUpState } from '../api/types';
import { me } from '../device/account';
import { beginSession, signedIn } from '../sync/session';

/** Whether strangers can make an account here; undefined while unknown. */
export const signUpState = signal<SignUpState | undefined>(undefined);

export async function loadSignUpState(): Promise<void> {
  const answer = await call<SignUpState>('GET', '/api/sign-up');
  if (answer.ok) signUpState.value = answer.value;
}

/** Opens an account by one of its recovery codes and gives it a new password. */
export async function recover(given: {
  username: string;
  recoveryCode: string;
  newPassword: string;
}): Promise<Problem | undefined> {
  const answer = await beginSession<Me>('/api/recoveries', given);
  if (answer.ok) await signedIn(answer.value);
  return failureOf(answer);
}

export async function changePassword(given: {
  currentPassword: string;
  newPassword: string;
}): Promise<Problem | undefined> {
  return failureOf(await call('PUT', '/api/me/password', given));
}

/** New recovery codes that replace all the old ones. The server shows them only this once. */
export async function renewCodes(
  currentPassword: string,
): Promise<{ recoveryCodes: string[] } | { problem: Problem }> {
  const answer = await call<{ recoveryCodes: string[] }>('POST', '/api/me/recovery-codes', {
    currentPassword,
  });
  if (!answer.ok) return { problem: answer.problem };
  if (me.value) await signedIn({ ...me.value, recoveryCodesLeft: answer.value.recoveryCodes.length });
  return answer.value;
}
