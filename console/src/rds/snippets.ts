// How to connect, ready to be pasted: the password is asked for, never written down.

export interface Target {
  engine: string;
  host: string;
  port: number;
  user: string;
  database: string;
  region: string;
  iamAuth: boolean;
  /** The certificate authority's file on the server's machine. */
  ca: string;
}

export interface Snippet {
  id: string;
  label: string;
  text: string;
}

/** Who signs in with a token: a user of the database that was made for it, as the master user has a password. */
const TOKEN_USER = "app";

export function snippets(target: Target): Snippet[] {
  return target.engine === "aurora-mysql" ? mysql(target) : postgres(target);
}

function postgres({ host, port, user, database, region, iamAuth, ca }: Target): Snippet[] {
  return [
    { id: "psql", label: "psql", text: `psql 'host=${host} port=${port} user=${user} dbname=${database} sslmode=verify-full sslrootcert=${ca}'` },
    { id: "jdbc", label: "JDBC", text: `jdbc:postgresql://${host}:${port}/${database}?user=${user}&sslmode=verify-full&sslrootcert=${ca}` },
    {
      id: "python",
      label: "Python",
      text: [`import getpass, psycopg`, ``, `with psycopg.connect(`, `    host="${host}", port=${port}, user="${user}", dbname="${database}",`, `    password=getpass.getpass(), sslmode="verify-full", sslrootcert="${ca}",`, `) as connection:`, `    print(connection.execute("SELECT version()").fetchone())`].join("\n"),
    },
    ...(iamAuth
      ? [
          {
            id: "iam",
            label: "IAM token",
            text: [`# once, as ${user}: CREATE USER ${TOKEN_USER}; GRANT rds_iam TO ${TOKEN_USER};`, `export PGPASSWORD="$(aws rds generate-db-auth-token --hostname ${host} --port ${port} --username ${TOKEN_USER} --region ${region})"`, `psql 'host=${host} port=${port} user=${TOKEN_USER} dbname=${database} sslmode=verify-full sslrootcert=${ca}'`].join("\n"),
          },
        ]
      : []),
  ];
}

/** The engine is MariaDB, and so are the clients; those of MySQL know the same words but for the check of names. */
function mysql({ host, port, user, database, ca }: Target): Snippet[] {
  const named = database ? ` ${database}` : "";
  return [
    { id: "mysql", label: "mysql", text: `mysql --host=${host} --port=${port} --user=${user} --password --ssl-ca=${ca} --ssl-verify-server-cert${named}` },
    { id: "jdbc", label: "JDBC", text: `jdbc:mariadb://${host}:${port}/${database}?user=${user}&sslMode=verify-full&serverSslCert=${ca}` },
    {
      id: "python",
      label: "Python",
      text: [`import getpass, pymysql`, ``, `connection = pymysql.connect(`, `    host="${host}", port=${port}, user="${user}",${database ? ` database="${database}",` : ""}`, `    password=getpass.getpass(), ssl={"ca": "${ca}"},`, `)`, `with connection.cursor() as cursor:`, `    cursor.execute("SELECT version()")`, `    print(cursor.fetchone())`].join("\n"),
    },
  ];
}
