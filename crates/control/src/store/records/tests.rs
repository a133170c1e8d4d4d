//! Records: transactions, snapshots, keys.

use std::sync::Arc;

use base::clock::{SteppedClock, Timestamp};
use base::host::Pending;
use serde::{Deserialize, Serialize};

use crate::store::error::{Kind, StoreError};
use crate::store::memory::Memory;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Records, Scope};
use crate::store::{Operation, Txn};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Purse {
    coins: i64,
}

impl Noun for Purse {
    const KIND: &'static str = "purse";
}

#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("too poor")]
    Poor,
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn records() -> Records {
    Records::new(Arc::new(Memory::new(Arc::new(SteppedClock::at(Timestamp(0))))))
}

async fn give(records: &Records, scope: &Scope, id: &str, coins: i64) {
    let given = records
        .change::<_, StoreError, _>(scope, async |change| change.put(id, &Purse { coins }).await)
        .await;
    given.unwrap();
}

async fn purse(change: &mut Change, id: &str) -> Result<Purse, Refusal> {
    Ok(change.get(id).await?.unwrap_or(Purse { coins: 0 }))
}

/// Handlers are boxed and sent between threads, and their closures borrow what they work on;
/// this is what they look like.
fn pay<'a>(
    records: &'a Records,
    scope: &'a Scope,
    from: &'a str,
    to: String,
) -> Pending<'a, Result<i64, Refusal>> {
    Box::pin(async move {
        let parties = vec![(from.to_owned(), -1), (to, 1)];
        let write = async |change: &mut Change| {
            let mut left = Vec::new();
            for (id, coins) in &parties {
                let coins = purse(change, id).await?.coins + coins;
                if coins < 0 {
                    return Err(Refusal::Poor);
                }
                change.put(id, &Purse { coins }).await?;
                left.push(coins);
            }
            Ok(left[0])
        };
        records.change(scope, write).await
    })
}

fn spawned<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> tokio::task::JoinHandle<T> {
    tokio::spawn(work)
}

#[tokio::test(flavor = "multi_thread")]
async fn payments_neither_make_nor_lose_coins() {
    let records = records();
    let scope = Scope::region("123456789012", "us-east-1");
    for id in ["a", "b", "c"] {
        give(&records, &scope, id, 20).await;
    }
    let mut tasks = Vec::new();
    for turn in 0..60 {
        let (records, scope) = (records.clone(), scope.clone());
        let pair = [("a", "b"), ("b", "c"), ("a", "c")][turn % 3];
        tasks.push(spawned(async move { pay(&records, &scope, pair.0, pair.1.to_owned()).await }));
    }
    let mut paid = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => paid += 1,
            Err(Refusal::Poor) => {}
            Err(Refusal::Store(error)) => panic!("{error}"),
        }
    }
    let purses = records.view().await.unwrap().list::<Purse>(&scope).await.unwrap();
    assert_eq!(purses.iter().map(|(_, purse)| purse.coins).sum::<i64>(), 60);
    assert!(paid >= 20, "a has 20 coins to give and gave {paid}");
}

#[tokio::test(flavor = "multi_thread")]
async fn transactions_of_two_scopes_cannot_both_miss_each_other() {
    // Each side may take a coin as long as both together keep one: a write skew, were the other
    // scope's guard not compared.
    let records = records();
    let scopes = [Scope::global("111111111111"), Scope::global("222222222222")];
    for round in 0..40 {
        for scope in &scopes {
            give(&records, scope, "p", 1).await;
        }
        let take = |own: Scope, other: Scope| {
            let records = records.clone();
            spawned(async move {
                records
                    .change(&own, async |change| {
                        let mine: Purse = change.get("p").await?.ok_or(Refusal::Poor)?;
                        let theirs: Purse =
                            change.get_in(&other, "p").await?.ok_or(Refusal::Poor)?;
                        if mine.coins + theirs.coins < 2 {
                            return Err(Refusal::Poor);
                        }
                        tokio::task::yield_now().await;
                        change.put("p", &Purse { coins: 0 }).await?;
                        Ok(())
                    })
                    .await
            })
        };
        let one = take(scopes[0].clone(), scopes[1].clone());
        let two = take(scopes[1].clone(), scopes[0].clone());
        let won = [one.await.unwrap().is_ok(), two.await.unwrap().is_ok()];
        assert_eq!(won.iter().filter(|won| **won).count(), 1, "round {round}");
    }
}

#[tokio::test]
async fn a_change_sees_its_own_writes_and_an_error_writes_nothing() {
    let records = records();
    let scope = Scope::system();
    give(&records, &scope, "kept", 1).await;
    give(&records, &scope, "gone", 2).await;
    let other = Scope::global("123456789012");
    let seen = records
        .change::<_, StoreError, _>(&scope, async |change| {
            change.delete::<Purse>("gone").await?;
            change.put("a/b%2F", &Purse { coins: 3 }).await?;
            change.put_in(&other, "x", &Purse { coins: 9 }).await?;
            assert_eq!(change.get::<Purse>("gone").await?, None);
            assert_eq!(change.get_in::<Purse>(&other, "x").await?, Some(Purse { coins: 9 }));
            change.list::<Purse>().await
        })
        .await
        .unwrap();
    let expected =
        vec![("a/b%2F".to_owned(), Purse { coins: 3 }), ("kept".to_owned(), Purse { coins: 1 })];
    assert_eq!(seen, expected);
    let before = records.view().await.unwrap();
    assert_eq!(before.list::<Purse>(&scope).await.unwrap(), expected);

    let refused = records
        .change(&scope, async |change| {
            change.delete::<Purse>("kept").await?;
            Err::<(), _>(Refusal::Poor)
        })
        .await;
    assert!(matches!(refused, Err(Refusal::Poor)));
    let after = records.view().await.unwrap();
    assert_eq!(after.at(), before.at(), "nothing was committed");
    assert_eq!(after.get::<Purse>(&scope, "kept").await.unwrap(), Some(Purse { coins: 1 }));
}

#[tokio::test]
async fn a_view_stands_still_and_pages_follow_each_other() {
    let records = records();
    let scope = Scope::region("123456789012", "eu-west-1");
    for coins in 0..7 {
        give(&records, &scope, &format!("p/{coins}"), coins).await;
    }
    let view = records.view().await.unwrap();
    give(&records, &scope, "p/9", 9).await;
    let mut after = None;
    let mut sizes = Vec::new();
    let mut coins = Vec::new();
    loop {
        let page = view.list_from::<Purse>(&scope, after.as_deref(), 3).await.unwrap();
        sizes.push(page.items.len());
        coins.extend(page.items.iter().map(|(_, purse)| purse.coins));
        after = page.items.last().map(|(id, _)| id.clone());
        if !page.more {
            break;
        }
    }
    assert_eq!(sizes, [3, 3, 1]);
    assert_eq!(coins, [0, 1, 2, 3, 4, 5, 6]);
}

#[tokio::test]
async fn every_scope_is_found_again() {
    let records = records();
    let scopes = [
        Scope::global("123456789012"),
        Scope::region("123456789012", "us-east-1"),
        Scope::system(),
    ];
    for (coins, scope) in (0..).zip(&scopes) {
        give(&records, scope, "p", coins).await;
    }
    let view = records.view().await.unwrap();
    assert_eq!(view.scopes().await.unwrap(), scopes);
    let everywhere = view.list_everywhere::<Purse>().await.unwrap();
    let coins: Vec<i64> = everywhere.iter().map(|(_, _, purse)| purse.coins).collect();
    assert_eq!(coins, [0, 1, 2]);
    let names = scopes
        .map(|scope| (scope.account().map(str::to_owned), scope.region_name().map(str::to_owned)));
    let account = Some("123456789012".to_owned());
    assert_eq!(
        names,
        [(account.clone(), None), (account, Some("us-east-1".to_owned())), (None, None)]
    );
}

#[tokio::test]
async fn a_long_kind_is_listed_whole() {
    let records = records();
    let scope = Scope::system();
    for hundred in 0..12 {
        let put = records
            .change::<_, StoreError, _>(&scope, async |change| {
                for one in 0..90 {
                    change.put(&format!("{hundred}-{one}"), &Purse { coins: one }).await?;
                }
                Ok(())
            })
            .await;
        put.unwrap();
    }
    let listed = records.view().await.unwrap().list::<Purse>(&scope).await.unwrap();
    assert_eq!(listed.len(), 12 * 90);
}

#[tokio::test]
async fn a_record_that_cannot_be_read_is_named() {
    let records = records();
    let scope = Scope::system();
    let put = Operation::Put {
        key: "system/purse/p".to_owned(),
        value: bytes::Bytes::from_static(b"{\"coins\":\"many\"}"),
        lease: None,
    };
    let txn = Txn { compares: Vec::new(), operations: vec![put] };
    records.store().commit(txn).await.unwrap();
    let view = records.view().await.unwrap();
    let error = view.get::<Purse>(&scope, "p").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Corrupt);
    assert!(error.to_string().contains("system/purse/p"), "{error}");
}

#[tokio::test]
async fn a_change_that_always_collides_gives_up() {
    let records = records();
    let scope = Scope::system();
    let outcome: Result<(), StoreError> = records
        .change(&scope, async |change| {
            change.put("p", &Purse { coins: 1 }).await?;
            let put = Operation::Put {
                key: "guard/system".to_owned(),
                value: bytes::Bytes::new(),
                lease: None,
            };
            records.store().commit(Txn { compares: Vec::new(), operations: vec![put] }).await?;
            Ok(())
        })
        .await;
    let error = outcome.unwrap_err();
    assert!(matches!(error, StoreError::Contended { .. }), "{error}");
    assert_eq!(error.kind(), Kind::Retry);
    assert_eq!(records.view().await.unwrap().get::<Purse>(&scope, "p").await.unwrap(), None);
}
