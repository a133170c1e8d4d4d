// How to connect, ready to be pasted: the password is asked for, never written down.

export interface Target {
  engine: string;
  host: string;
  port: number;
  user: string;
  database: string;
  region: string;
  iamAuth: boolean;
}

export interface Snippet {
  id: string;
  label: string;
  text: string;
}

const CA = "ca.pem";
/** Who signs in with a token: a user of the database that was made for it, as the master user has a password. */
const TOKEN_USER = "app";

export function snippets(target: Target): Snippet[] {
  return target.engine === "aurora-mysql" ? mysql(target) : postgres(target);
}

function postgres({ host, port, user, database, region, iamAuth }: Target): Snippet[] {
  return [
    { id: "psql", label: "psql", text: `psql 'host=${host} port=${port} user=${user} dbname=${database} sslmode=verify-full sslrootcert=${CA}'` },
    { id: "jdbc", label: "JDBC", text: `jdbc:postgresql://${host}:${port}/${database}?user=${user}&sslmode=verify-full&sslrootcert=${CA}` },
    {
      id: "python",
      label: "Python",
      text: [`import getpass, psycopg`, ``, `with psycopg.connect(`, `    host="${host}", port=${port}, user="${user}", dbname="${database}",`, `    password=getpass.getpass(), sslmode="verify-full", sslrootcert="${CA}",`, `) as connection:`, `    print(connection.execute("SELECT version()").fetchone())`].join("\n"),
    },
    ...(iamAuth
      ? [
          {
            id: "iam",
            label: "IAM token",
            text: [`# once, as ${user}: CREATE USER ${TOKEN_USER}; GRANT rds_iam TO ${TOKEN_USER};`, `export PGPASSWORD="$(aws rds generate-db-auth-token --hostname ${host} --port ${port} --username ${TOKEN_USER} --region ${region})"`, `psql 'host=${host} port=${port} user=${TOKEN_USER} dbname=${database} sslmode=verify-full sslrootcert=${CA}'`].join("\n"),
          },
        ]
      : []),
  ];
}

function mysql({ host, port, user, database, region, iamAuth }: Target): Snippet[] {
  const named = database ? ` ${database}` : "";
  return [
    { id: "mysql", label: "mysql", text: `mysql --host=${host} --port=${port} --user=${user} --password --ssl-ca=${CA} --ssl-verify-server-cert${named}` },
    { id: "jdbc", label: "JDBC", text: `jdbc:mysql://${host}:${port}/${database}?user=${user}&sslMode=VERIFY_IDENTITY` },
    {
      id: "python",
      label: "Python",
      text: [`import getpass, pymysql`, ``, `connection = pymysql.connect(`, `    host="${host}", port=${port}, user="${user}",${database ? ` database="${database}",` : ""}`, `    password=getpass.getpass(), ssl={"ca": "${CA}"},`, `)`, `with connection.cursor() as cursor:`, `    cursor.execute("SELECT version()")`, `    print(cursor.fetchone())`].join("\n"),
    },
    ...(iamAuth
      ? [
          {
            id: "iam",
            label: "IAM token",
            text: [`# once, as ${user}: CREATE USER ${TOKEN_USER} IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';`, `token="$(aws rds generate-db-auth-token --hostname ${host} --port ${port} --username ${TOKEN_USER} --region ${region})"`, `mysql --host=${host} --port=${port} --user=${TOKEN_USER} --password="$token" --enable-cleartext-plugin --ssl-ca=${CA}${named}`].join("\n"),
          },
        ]
      : []),
  ];
}
