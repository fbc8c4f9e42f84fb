/** A person of the user pool: invited by a mail of Cognito with a password for once, or found when already there. */
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';

const subjectIn = (attributes: readonly AttributeType[] | undefined): string => {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) throw new Error('The user pool does not say the subject of this person');
  return subject;
};

/** Answers the `sub` under which the pool knows the person. */
export async function invite(UserPoolId: string, email: string): Promise<string> {
  const client = new CognitoIdentityProviderClient();
  const person = { UserPoolId, Username: email };
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  try {
    const { User } = await client.send(new AdminCreateUserCommand({ ...person, UserAttributes }));
    return subjectIn(User?.Attributes);
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
    return subjectIn((await client.send(new AdminGetUserCommand(person))).UserAttributes);
  }
}
