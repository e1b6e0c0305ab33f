import type { RuleTexts } from '#platform/errors.ts';

export const accessRules = {
  'auth.failed': ['账号或密码不正确', 'Wrong account or password'],
  'auth.locked': [
    '连续输错次数过多，账号已锁定，请 {minutes} 分钟后再试',
    'Locked after too many failures; try again in {minutes} min',
  ],
  'auth.totp-required': ['请输入动态验证码', 'Enter the one-time code'],
  'auth.totp-wrong': ['动态验证码不正确或已使用过', 'The one-time code is wrong or was used before'],
  'auth.password-change-required': ['请先修改初始密码', 'Change the initial password first'],
  'auth.session-needed': [
    '此操作须登录后在页面上进行，不能用 API 令牌',
    'This needs a signed-in session; an API token will not do',
  ],
  'auth.token-invalid': ['API 令牌无效、已过期或已吊销', 'The API token is unknown, expired or revoked'],
  'auth.oidc-off': ['没有启用单点登录', 'Single sign-on is off'],
  'auth.oidc-failed': ['单点登录没有完成，请重试', 'Single sign-on did not complete; try again'],
  'auth.oidc-unknown': [
    '单点登录成功，但本系统没有与之对应的账号，请联系管理员',
    'Signed on, but no account here belongs to that identity; ask an administrator',
  ],
  'auth.oidc-administrator': [
    '管理员账号不会凭邮箱自动关联单点登录；请用密码登录，或由其他账号使用单点登录',
    'An administrator’s account is not linked to single sign-on by an e-mail address; sign in with the password',
  ],
  'password.wrong': ['当前密码不正确', 'The current password is wrong'],
  'password.and': ['{one}；{others}', '{one}; {others}'],
  'password.weak': ['密码不符合要求：{reasons}', 'The password does not meet the rules: {reasons}'],
  'password.too-short': ['至少 12 个字符', 'at least 12 characters'],
  'password.too-long': ['不超过 200 个字符', 'at most 200 characters'],
  'password.contains-name': ['不能包含登录名或姓名', 'must not contain the sign-in name or the name'],
  'password.too-plain': [
    '须含大写字母、小写字母、数字、符号中的至少三类，或使用 20 个字符以上的短语',
    'needs three of upper case, lower case, digits and symbols, or a phrase of 20 characters',
  ],
  'password.monotonous': ['重复的字符太多', 'too few different characters'],
  'password.same': ['新密码不能与当前密码相同', 'The new password must differ from the current one'],
  'totp.not-begun': ['请先开始设置两步验证', 'Begin to set up two-step verification first'],
  'totp.already-on': ['两步验证已启用', 'Two-step verification is on already'],
  'totp.not-on': ['两步验证没有启用', 'Two-step verification is off'],
  'token.scope-unknown': ['没有这项权限：{scope}', 'There is no permission {scope}'],
  'token.expiry-past': ['有效期须在今后', 'The expiry must lie ahead'],
  'account.login-taken': ['登录名“{login}”已被使用', 'The sign-in name "{login}" is taken'],
  'account.person-has-one': ['{name} 已有账号', '{name} has an account already'],
  'account.self': ['不能停用自己的账号', 'You cannot disable your own account'],
  'account.protected': [
    '三员分立下不能重置安全管理员、审计管理员的登录凭据',
    'With separated administrators their credentials cannot be reset by another',
  ],
  'account.last-administrator': [
    '至少要保留一位可登录的系统管理员',
    'At least one system administrator must be able to sign in',
  ],
  'grant.role-unknown': ['没有“{role}”这个角色', 'There is no role "{role}"'],
  'grant.scope-unfit': ['“{role}”角色不能授予到这个范围', 'The role "{role}" cannot be granted there'],
  'grant.scope-missing': ['请选择授权的部门或项目', 'Choose the unit or project of the grant'],
  'grant.dates-reversed': ['授权结束日期早于开始日期', 'The grant would end before it begins'],
  'grant.by-appointment': [
    '该角色由岗位“{position}”授予，不能单独收回；请结束任职，或由管理员关闭该岗位的角色',
    'This role comes with the position "{position}"; end the appointment, or let an administrator take the role off the position',
  ],
  'grant.exists': ['该人员已有同样的授权', 'The person holds this grant already'],
  'grant.two-administrators': [
    '三员分立：{name} 已是“{role}”，不能再担任另一管理员',
    'Separated administrators: {name} is "{role}" already',
  ],
  'grant.to-self': ['三员分立：不能给自己授权', 'Separated administrators: you cannot grant to yourself'],
  'separation.held-twice': [
    '{names} 同时担任三员中的两员，请先调整授权',
    '{names} hold two of the three administrator roles; change that first',
  ],
  'separation.nobody': ['启用三员分立前，须先任命：{roles}', 'Appoint first: {roles}'],
} as const satisfies RuleTexts;

/** How rows of access are named where they keep something else from being deleted. */
export const accessRemarks = {
  'used-by.account': ['{count} 个账号', '{count} account(s)'],
} as const satisfies RuleTexts;
